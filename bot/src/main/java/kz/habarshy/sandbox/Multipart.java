package kz.habarshy.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// Reads a multipart form: parts with a file name are files, the others values.
final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("(?i)[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("(?i)filename=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("(?i)content-type:\\s*([^\\r\\n]+)");

    private Multipart() {}

    static void read(String type, byte[] body, ObjectNode values, Map<String, Upload> files) {
        Matcher boundary = BOUNDARY.matcher(type);
        if (!boundary.find()) {
            throw Refusal.badRequest("can't parse multipart form: no boundary");
        }
        byte[] mark = ("\r\n--" + boundary.group(1)).getBytes(StandardCharsets.ISO_8859_1);
        int from = mark.length - 2;
        int next = find(body, mark, from);
        while (next > 0) {
            part(Arrays.copyOfRange(body, Math.min(from + 2, next), next), values, files);
            from = next + mark.length;
            next = find(body, mark, from);
        }
    }

    private static void part(byte[] part, ObjectNode values, Map<String, Upload> files) {
        int end = find(part, new byte[] {'\r', '\n', '\r', '\n'}, 0);
        if (end < 0) {
            return;
        }
        String head = new String(part, 0, end, StandardCharsets.UTF_8);
        byte[] content = Arrays.copyOfRange(part, end + 4, part.length);
        Matcher name = NAME.matcher(head);
        Matcher fileName = FILE_NAME.matcher(head);
        if (!name.find()) {
            return;
        }
        if (fileName.find()) {
            Matcher type = TYPE.matcher(head);
            files.put(
                    name.group(1),
                    new Upload(fileName.group(1), type.find() ? type.group(1) : "application/octet-stream", content));
        } else {
            values.put(name.group(1), new String(content, StandardCharsets.UTF_8));
        }
    }

    private static int find(byte[] body, byte[] mark, int from) {
        for (int i = from; i <= body.length - mark.length; i++) {
            if (body[i] == mark[0] && Arrays.equals(body, i, i + mark.length, mark, 0, mark.length)) {
                return i;
            }
        }
        return -1;
    }
}
