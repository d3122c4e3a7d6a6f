package kz.habarshy.pictures;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The QR codes of a picture: several at once, turned, small and large, dark on light and light on dark.
final class QrCodes {
    private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);
    private static final int MOST = 10;
    private static final int LONGEST = 1000;
    private static final int SMALL = 700;

    private QrCodes() {}

    static List<String> in(Raster raster) {
        Set<String> texts = new LinkedHashSet<>();
        for (Raster size : sizes(raster)) {
            LuminanceSource source = new PlanarYUVLuminanceSource(
                    size.shades(), size.width(), size.height(), 0, 0, size.width(), size.height(), false);
            read(new HybridBinarizer(source), texts);
            read(new GlobalHistogramBinarizer(source), texts);
            if (texts.isEmpty()) {
                read(new HybridBinarizer(source.invert()), texts);
            }
        }
        return texts.stream().limit(MOST).toList();
    }

    /// A code that is large and rough is found in a smaller picture, one that is small in a larger.
    private static List<Raster> sizes(Raster raster) {
        int longer = Math.max(raster.width(), raster.height());
        List<Raster> sizes = new ArrayList<>(List.of(raster));
        if (longer > SMALL) {
            sizes.add(raster.scaled(0.5));
        } else {
            sizes.add(raster.scaled(2));
        }
        return sizes;
    }

    private static void read(Binarizer binarizer, Set<String> texts) {
        try {
            for (Result result : new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(binarizer), HINTS)) {
                String text = result.getText().strip();
                if (!text.isEmpty()) {
                    texts.add(text.substring(0, Math.min(text.length(), LONGEST)));
                }
            }
        } catch (NotFoundException none) {
            // The usual case: most pictures hold no code.
        } catch (RuntimeException broken) {
            // The reader stumbles over some pictures that only look like a code.
        }
    }
}
