package kz.habarshy.editors;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.habarshy.campaign.Campaign;

/// Taught lines as a patch of the pack's files, for `git apply` where the pack is kept.
record PackPatch(Campaign campaign) {
    private static final int AROUND = 3;

    String of(List<Taught> taught) {
        var files = new TreeMap<String, List<String>>();
        for (Taught each : taught) {
            String file =
                    "faq/" + each.entry() + "/asked." + Editors.code(each.of().language()) + ".txt";
            if (!campaign.lines(file).contains(each.of().text())) {
                files.computeIfAbsent(file, any -> new ArrayList<>())
                        .add(each.of().text());
            }
        }
        return files.entrySet().stream()
                .map(each -> hunk(each.getKey(), each.getValue()))
                .collect(Collectors.joining());
    }

    private String hunk(String file, List<String> added) {
        String path = "content/" + campaign.id() + "/" + file;
        String text = campaign.file(file);
        List<String> before = text == null ? List.of() : text.lines().toList();
        boolean open = text != null && !text.isEmpty() && !text.endsWith("\n");
        int around = Math.min(AROUND, before.size());
        int first = before.isEmpty() ? 0 : before.size() - around + 1;
        var hunk = new StringBuilder("--- " + (text == null ? "/dev/null" : "a/" + path) + "\n+++ b/" + path + "\n");
        hunk.append(
                "@@ -" + first + "," + around + " +" + Math.max(1, first) + "," + (around + added.size()) + " @@\n");
        for (int at = before.size() - around; at < before.size(); at++) {
            boolean last = at == before.size() - 1;
            hunk.append(open && last ? ending(before.get(at)) : " " + before.get(at) + "\n");
        }
        added.forEach(line -> hunk.append("+").append(line).append("\n"));
        return hunk.toString();
    }

    /// A last line without an end of line gets one.
    private static String ending(String line) {
        return "-" + line + "\n\\ No newline at end of file\n+" + line + "\n";
    }
}
