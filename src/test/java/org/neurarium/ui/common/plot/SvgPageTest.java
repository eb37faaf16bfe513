package org.neurarium.ui.common.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javafx.scene.paint.Color;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** A reader of XML takes it, texts are what they were, and no line goes through a number that is missing. */
class SvgPageTest {
    @Test
    void aPageIsReadAsItWasWritten() throws Exception {
        String svg = new SvgPage(100, 50).rect(1, 2, 3, 4, Color.web("#12ab34"), "a < b & c").circle(1, 1, 2, Color.color(1, 0, 0, 0.5), "")
                .text(5, 6, "손실 < 1", Color.BLACK, "end").line(0, 0, 1, 1, Color.BLACK, 1)
                .curve(new double[] {0, 1, 2, 3}, new double[] {5, Double.NaN, 7, 8}, Color.BLACK, 1).end();
        Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8))).getDocumentElement();
        assertEquals("0 0 100 50", root.getAttribute("viewBox"));
        assertEquals("a < b & c", root.getElementsByTagName("title").item(0).getTextContent());
        assertEquals("#12ab34", ((Element) root.getElementsByTagName("rect").item(0)).getAttribute("fill"));
        assertEquals("0.50", ((Element) root.getElementsByTagName("circle").item(0)).getAttribute("fill-opacity"));
        assertEquals("손실 < 1", root.getElementsByTagName("text").item(0).getTextContent());
        assertEquals("M0.00 5.00M2.00 7.00L3.00 8.00", ((Element) root.getElementsByTagName("path").item(0)).getAttribute("d"));
    }
}
