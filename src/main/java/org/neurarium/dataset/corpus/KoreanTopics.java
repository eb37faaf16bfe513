package org.neurarium.dataset.corpus;

import java.util.List;

/**
 * What Korean sentences talk about, and the words that fit it.
 *
 * @param done how one came to know it: 본, 읽은
 * @param nouns the things: 영화, 연극
 * @param aspects what they have: 결말, 대사
 * @param good praise
 * @param bad blame
 */
record KoreanTopics(String done, List<String> nouns, List<String> aspects, List<KoreanWord> good, List<KoreanWord> bad) {
    private static final List<KoreanWord> PRAISE = KoreanWord.list("좋/좋았/좋은, 훌륭하/훌륭했/훌륭한, 뛰어나/뛰어났/뛰어난,"
            + " 인상적이/인상적이었/인상적인, 만족스럽/만족스러웠/만족스러운, 멋지/멋졌/멋진, 완벽하/완벽했/완벽한");
    private static final List<KoreanWord> BLAME = KoreanWord.list("나쁘/나빴/나쁜, 형편없/형편없었/형편없는, 아쉽/아쉬웠/아쉬운,"
            + " 실망스럽/실망스러웠/실망스러운, 불만스럽/불만스러웠/불만스러운, 별 볼 일 없/별 볼 일 없었/별 볼 일 없는");
    private static final List<KoreanWord> DELIGHT = KoreanWord.list("재미있/재미있었/재미있는, 즐겁/즐거웠/즐거운,"
            + " 흥미롭/흥미로웠/흥미로운, 감동적이/감동적이었/감동적인, 유쾌하/유쾌했/유쾌한, 매력적이/매력적이었/매력적인, 훌륭하/훌륭했/훌륭한");
    private static final List<KoreanWord> BOREDOM = KoreanWord.list("지루하/지루했/지루한, 따분하/따분했/따분한, 답답하/답답했/답답한,"
            + " 유치하/유치했/유치한, 밋밋하/밋밋했/밋밋한, 실망스럽/실망스러웠/실망스러운, 엉성하/엉성했/엉성한");

    static final List<KoreanTopics> ALL = List.of(
            new KoreanTopics("본", List.of("영화", "드라마", "연극", "뮤지컬", "다큐멘터리", "만화 영화"),
                    List.of("이야기", "결말", "전개", "대사", "구성", "첫 장면", "줄거리"), DELIGHT, BOREDOM),
            new KoreanTopics("읽은", List.of("소설", "만화", "단편", "수필", "동화"),
                    List.of("이야기", "결말", "전개", "문장", "구성", "첫 장", "줄거리"), DELIGHT, BOREDOM),
            new KoreanTopics("다녀온", List.of("공연", "전시", "축제", "강연", "음악회"),
                    List.of("진행", "구성", "내용", "마무리", "분위기", "해설"), DELIGHT, BOREDOM),
            new KoreanTopics("들른", List.of("식당", "카페", "호텔", "숙소", "빵집"),
                    List.of("서비스", "분위기", "음식", "위치", "시설", "전망"), PRAISE, BLAME),
            new KoreanTopics("산", List.of("노트북", "휴대폰", "카메라", "이어폰", "청소기"),
                    List.of("성능", "디자인", "마감", "설명서", "배터리", "품질"), PRAISE, BLAME));

    /** Praise or blame. */
    List<KoreanWord> words(boolean positive) {
        return positive ? good : bad;
    }
}
