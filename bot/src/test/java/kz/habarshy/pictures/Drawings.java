package kz.habarshy.pictures;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/// Pictures for tests, drawn: cards, papers, façades, codes.
public final class Drawings {
    static final List<String> ZONE = List.of(
            "I<KAZ0412345678990101300123<<<", "9901011M3101019KAZ<<<<<<<<<<<8", "MYSALOVA<<AIGERIM<<<<<<<<<<<<<");

    private Drawings() {}

    static BufferedImage paper(int width, int height, Consumer<Graphics2D> draw) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(new Color(236, 238, 232));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(new Color(30, 30, 40));
        draw.accept(graphics);
        graphics.dispose();
        return image;
    }

    /// The back of a card that fills this part of the picture's width.
    static BufferedImage card(List<String> zone, double share) {
        return paper(1280, 900, graphics -> {
            double width = 1280 * share;
            double left = (1280 - width) / 2;
            double height = width / 1.586;
            double top = (900 - height) / 2;
            graphics.setColor(new Color(120, 96, 70));
            graphics.fillRect(0, 0, 1280, 900);
            graphics.setColor(new Color(214, 226, 232));
            graphics.fillRoundRect((int) left, (int) top, (int) width, (int) height, 40, 40);
            graphics.setColor(new Color(40, 60, 80));
            graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, (int) (width / 36)));
            graphics.drawString(
                    "ТУҒАН ЖЕРІ / МЕСТО РОЖДЕНИЯ", (int) (left + width * 0.06), (int) (top + height * 0.14));
            graphics.drawString("АЛМАТЫ ҚАЛАСЫ", (int) (left + width * 0.06), (int) (top + height * 0.22));
            lines(graphics, zone, left + width * 0.06, top + height * 0.7, width * 0.88 / 30);
        });
    }

    /// Lines of print on equal steps, 1.66 steps apart, as the standard has it.
    static void lines(Graphics2D graphics, List<String> lines, double left, double top, double step) {
        graphics.setColor(new Color(20, 20, 24));
        graphics.setFont(new Font(Font.MONOSPACED, Font.BOLD, 100));
        double scale = step / graphics.getFontMetrics().charWidth('M');
        for (int i = 0; i < lines.size(); i++) {
            AffineTransform before = graphics.getTransform();
            graphics.translate(left, top + i * step * 1.66);
            graphics.scale(scale, scale);
            graphics.drawString(lines.get(i), 0, 0);
            graphics.setTransform(before);
        }
    }

    static BufferedImage turned(BufferedImage image, double degrees) {
        double angle = Math.toRadians(degrees);
        int side = (int) Math.hypot(image.getWidth(), image.getHeight());
        return paper(side, side, graphics -> {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.translate(side / 2.0, side / 2.0);
            graphics.rotate(angle);
            graphics.drawImage(image, -image.getWidth() / 2, -image.getHeight() / 2, null);
        });
    }

    static BufferedImage scaled(BufferedImage image, double factor) {
        var operation = new AffineTransformOp(
                AffineTransform.getScaleInstance(factor, factor), AffineTransformOp.TYPE_BILINEAR);
        return operation.filter(
                image,
                new BufferedImage(
                        (int) (image.getWidth() * factor),
                        (int) (image.getHeight() * factor),
                        BufferedImage.TYPE_INT_RGB));
    }

    /// A shadow from one side and the grain of a camera.
    static BufferedImage photographed(BufferedImage image, long seed) {
        var random = new Random(seed);
        var photo = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < photo.getHeight(); y++) {
            for (int x = 0; x < photo.getWidth(); x++) {
                var colour = new Color(image.getRGB(x, y));
                double light = 1 - 0.45 * x / photo.getWidth();
                int grain = (int) (random.nextGaussian() * 8);
                photo.setRGB(
                        x,
                        y,
                        new Color(
                                        lit(colour.getRed(), light, grain),
                                        lit(colour.getGreen(), light, grain),
                                        lit(colour.getBlue(), light, grain))
                                .getRGB());
            }
        }
        return photo;
    }

    private static int lit(int value, double light, int grain) {
        return Math.clamp((int) (value * light) + grain, 0, 255);
    }

    /// A code on white with the quiet rim that codes have.
    static BufferedImage code(String text, int side) {
        try {
            BitMatrix matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, side, side);
            var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    image.setRGB(x, y, matrix.get(x, y) ? 0 : 0xFFFFFF);
                }
            }
            return image;
        } catch (WriterException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /// A notice on a wall with a code in it, as people send it.
    public static byte[] notice(String text) {
        return jpeg(notice(text, "Халық санағы · Перепись населения"), 0.8f);
    }

    /// The back of an identity card, as a telephone takes it.
    public static byte[] identityCard() {
        return jpeg(photographed(turned(card(ZONE, 0.8), 4), 7), 0.75f);
    }

    /// A page of an ordinary paper.
    public static byte[] ordinaryPaper() {
        return jpeg(
                paper(900, 1200, graphics -> {
                    graphics.setFont(new Font(Font.SERIF, Font.PLAIN, 26));
                    for (int line = 0; line < 30; line++) {
                        graphics.drawString("Хабарландыру: ертең су болмайды, сағат " + line, 60, 80 + line * 36);
                    }
                }),
                0.8f);
    }

    static BufferedImage notice(String text, String title) {
        return paper(1000, 1300, graphics -> {
            graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 44));
            graphics.drawString(title, 40, 120);
            graphics.drawImage(code(text, 320), 340, 500, null);
        });
    }

    static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] jpeg(BufferedImage image, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static BufferedImage image(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
