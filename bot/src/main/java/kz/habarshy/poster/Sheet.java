package kz.habarshy.poster;

import com.google.zxing.common.BitMatrix;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// One sheet of A4 being written from top to bottom, in points, black on white: it is printed on any printer.
final class Sheet implements AutoCloseable {
    private static final float MARGIN = 40;
    private static final float SQUARE = 215;
    private static final float TITLE = 33;
    private static final float READ_FROM_A_METRE = 23;
    private static final float LOUD = 40;
    private static final float SMALL = 15;
    private static final float LEADING = 1.22f;

    private final PDDocument document = new PDDocument();
    private final PDFont plain;
    private final PDFont bold;
    private final PDPageContentStream page;
    private float y;

    Sheet() throws IOException {
        var paper = new PDPage(PDRectangle.A4);
        document.addPage(paper);
        document.getDocumentCatalog().setLanguage("kk");
        plain = font("Regular");
        bold = font("Bold");
        page = new PDPageContentStream(document, paper);
        y = PDRectangle.A4.getHeight() - MARGIN;
    }

    private PDFont font(String face) throws IOException {
        try (var file = Sheet.class.getResourceAsStream("/liberation/LiberationSans-" + face + ".ttf")) {
            return PDType0Font.load(document, file, true);
        }
    }

    void title(String text) {
        lines(text, bold, TITLE, MARGIN, width());
        y -= 4;
    }

    /// The code with these texts at its right, the last one in bold.
    void beside(Square square, List<String> texts, String name) {
        float top = y - 6;
        cells(square.cells(), MARGIN - 20, top - SQUARE);
        float left = MARGIN + SQUARE - 15;
        y = top - 14;
        for (String text : texts) {
            lines(text, plain, READ_FROM_A_METRE - 2, left, PDRectangle.A4.getWidth() - MARGIN - left);
            y -= 10;
        }
        lines(name, bold, READ_FROM_A_METRE - 4, left, PDRectangle.A4.getWidth() - MARGIN - left);
        y = Math.min(y, top - SQUARE) - 6;
    }

    /// A heading and its steps, a line each.
    void steps(String text) {
        List<String> all = text.lines().toList();
        lines(all.getFirst(), bold, READ_FROM_A_METRE, MARGIN, width());
        all.stream().skip(1).forEach(step -> lines(step, plain, READ_FROM_A_METRE, MARGIN, width()));
        y -= 12;
    }

    void loud(String text) {
        y -= 4;
        lines(text, bold, LOUD, MARGIN, width());
        y -= 10;
    }

    void small(String text) {
        lines(text, plain, SMALL, MARGIN, width());
    }

    /// The file; throws where the text did not fit on the sheet.
    byte[] finished(String title) throws IOException {
        if (y < MARGIN / 2) {
            throw new IllegalStateException("The poster's texts are too long for one sheet");
        }
        page.close();
        document.getDocumentInformation().setTitle(title);
        var file = new ByteArrayOutputStream();
        document.save(file);
        return file.toByteArray();
    }

    private static float width() {
        return PDRectangle.A4.getWidth() - 2 * MARGIN;
    }

    private void lines(String text, PDFont font, float size, float left, float width) {
        for (String line : text.lines().toList()) {
            Wrapped.of(line, part -> width(part, font, size) <= width).forEach(part -> line(part, font, size, left));
        }
    }

    private void line(String text, PDFont font, float size, float left) {
        y -= size * LEADING;
        try {
            page.beginText();
            page.setFont(font, size);
            page.newLineAtOffset(left, y);
            page.showText(text);
            page.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static float width(String text, PDFont font, float size) {
        try {
            return font.getStringWidth(text) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cells(BitMatrix cells, float left, float bottom) {
        float side = SQUARE / cells.getHeight();
        try {
            for (int row = 0; row < cells.getHeight(); row++) {
                for (int column = 0; column < cells.getWidth(); column++) {
                    if (cells.get(column, row)) {
                        page.addRect(left + column * side, bottom + SQUARE - (row + 1) * side, side, side);
                    }
                }
            }
            page.fill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
