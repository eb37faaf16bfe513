package org.neurarium.dataset.corpus;

import java.util.Arrays;
import java.util.List;

/** Words of {@link Happening}, Korean and English side by side. */
final class Lexicon {
    private static final List<Pair> LOOKS = Pair.list("작은:small, 큰:big, 오래된:old, 새:new, 비싼:expensive, 예쁜:pretty");
    private static final List<Pair> MADE = Pair.list("작은:small, 큰:big, 예쁜:pretty, 특별한:special");
    private static final List<Pair> READS = Pair.list("재미있는:interesting, 긴:long, 짧은:short, 오래된:old, 새:new, 유명한:famous");
    private static final List<Pair> PEOPLE = Pair.list("젊은:young, 친절한:kind, 유명한:famous, 키가 큰:tall, 바쁜:busy");

    static final List<Actor> ACTORS = List.of(new Actor("나", "내가", "I", false), new Actor("우리", "우리가", "we", false),
            new Actor("그", "그가", "he", true), new Actor("그녀", "그녀가", "she", true),
            new Actor("내 친구", "내 친구가", "my friend", true), new Actor("학생", "학생이", "the student", true),
            new Actor("의사", "의사가", "the doctor", true), new Actor("요리사", "요리사가", "the cook", true),
            new Actor("아이들", "아이들이", "the children", false), new Actor("화가", "화가가", "the painter", true),
            new Actor("기자", "기자가", "the reporter", true), new Actor("여동생", "여동생이", "my sister", true),
            new Actor("민수", "민수가", "Minsu", true), new Actor("지영", "지영이", "Jiyeong", true));

    static final List<Pair> PLACES = Pair.list("도서관에서:at the library, 공원에서:in the park, 집에서:at home,"
            + " 학교에서:at school, 시장에서:at the market, 방에서:in the room, 카페에서:at the cafe, 역에서:at the station,"
            + " 정원에서:in the garden, 서울에서:in Seoul");

    static final List<Time> TIMES = List.of(new Time("어제", "yesterday", Tense.PAST),
            new Time("지난주에", "last week", Tense.PAST), new Time("오늘 아침에", "this morning", Tense.PAST),
            new Time("지난달에", "last month", Tense.PAST), new Time("작년에", "last year", Tense.PAST),
            new Time("매일", "every day", Tense.PRESENT), new Time("아침마다", "every morning", Tense.PRESENT),
            new Time("주말마다", "every weekend", Tense.PRESENT), new Time("내일", "tomorrow", Tense.FUTURE),
            new Time("다음 주에", "next week", Tense.FUTURE), new Time("오늘 밤에", "tonight", Tense.FUTURE));

    static final List<Action> ACTIONS = List.of(
            action("읽 읽었 읽는다 읽을 read read reads", "책:a:book 신문:the:newspaper 편지:a:letter 소설:a:novel 시:a:poem", READS),
            action("쓰 썼 쓴다 쓸 write wrote writes", "편지:a:letter 일기:a:diary 소설:a:novel 시:a:poem 기사:an:article", READS),
            action("보 봤 본다 볼 watch watched watches", "영화:a:film 연극:a:play 경기:a:match 뉴스:the:news", READS),
            action("먹 먹었 먹는다 먹을 eat ate eats", "사과:a:apple 빵::bread 국수::noodles 케이크:a:cake 귤:a:tangerine", List.of()),
            action("마시 마셨 마신다 마실 drink drank drinks", "커피::coffee 물::water 우유::milk 차::tea 주스::juice", List.of()),
            action("사 샀 산다 살 buy bought buys", "꽃::flowers 모자:a:hat 책:a:book 신발::shoes 우산:a:umbrella", LOOKS),
            action("그리 그렸 그린다 그릴 draw drew draws", "나무:a:tree 꽃::flowers 고양이:a:cat 지도:a:map 산:a:mountain", LOOKS),
            action("듣 들었 듣는다 들을 hear heard hears", "음악::music 노래:a:song 소식:the:news 강의:a:lecture", List.of()),
            action("만들 만들었 만든다 만들 make made makes", "케이크:a:cake 의자:a:chair 인형:a:doll 상자:a:box", MADE),
            action("찾 찾았 찾는다 찾을 find found finds", "열쇠:a:key 지갑:a:wallet 지도:a:map 모자:a:hat", LOOKS),
            action("배우 배웠 배운다 배울 learn learned learns", "영어::English 수영::swimming 춤::dancing 요리::cooking", List.of()),
            people("만나 만났 만난다 만날 meet met meets"), people("돕 도왔 돕는다 도울 help helped helps"),
            people("부르 불렀 부른다 부를 call called calls"), people("찾 찾았 찾는다 찾을 find found finds"));

    private Lexicon() {
    }

    /** When things happen. */
    enum Tense { PAST, PRESENT, FUTURE }

    /** The same in both languages. */
    record Pair(String korean, String english) {
        static final Pair NONE = new Pair("", "");

        static List<Pair> list(String pairs) {
            return Arrays.stream(pairs.split(",")).map(p -> p.strip().split(":")).map(p -> new Pair(p[0], p[1])).toList();
        }
    }

    /**
     * Who does something.
     *
     * @param agent with the particle 이 or 가
     * @param single whether the English verb takes an s
     */
    record Actor(String korean, String agent, String english, boolean single) {
    }

    /** A time, which decides the tense. */
    record Time(String korean, String english, Tense tense) {
    }

    /**
     * What something is done to.
     *
     * @param article "a" (or "an"), "the", or empty
     * @param qualities words that may stand before it
     */
    record Thing(String korean, String article, String english, List<Pair> qualities) {
    }

    /** What is done: forms of the Korean and the English verb, and its objects. */
    record Action(String stem, String past, String present, String future, String english, String englishPast,
                  String englishThird, List<Thing> objects) {
    }

    private static Action action(String forms, String objects, List<Pair> qualities) {
        return action(forms, Arrays.stream(objects.split(" ")).map(o -> o.split(":"))
                .map(o -> new Thing(o[0], o[1].equals("an") ? "a" : o[1], o[2], qualities)).toList());
    }

    private static Action people(String forms) {
        return action(forms, List.of(new Thing("학생", "the", "student", PEOPLE), new Thing("의사", "the", "doctor", PEOPLE),
                new Thing("요리사", "the", "cook", PEOPLE), new Thing("화가", "the", "painter", PEOPLE),
                new Thing("기자", "the", "reporter", PEOPLE), new Thing("민수", "", "Minsu", List.of()),
                new Thing("지영", "", "Jiyeong", List.of())));
    }

    private static Action action(String forms, List<Thing> objects) {
        String[] f = forms.split(" ");
        return new Action(f[0], f[1], f[2], f[3], f[4], f[5], f[6], objects);
    }
}
