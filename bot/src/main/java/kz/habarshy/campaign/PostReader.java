package kz.habarshy.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads the explanations under posts/ that the bot posts by itself.
final class PostReader {
    private static final String FOLDER = "posts/";
    private static final String ENDING = ".yaml";
    private final PackFiles files;
    private final YamlFiles yaml;
    private final Calendar calendar;
    private final Wordings wordings;

    PostReader(PackFiles files, YamlFiles yaml, Calendar calendar, Wordings wordings) {
        this.files = files;
        this.yaml = yaml;
        this.calendar = calendar;
        this.wordings = wordings;
    }

    /// By day and hour.
    List<Explanation> read() {
        List<Explanation> posts = new ArrayList<>();
        for (String path : files.paths(FOLDER, ENDING)) {
            posts.add(post(path));
        }
        posts.sort(Comparator.comparing(Explanation::on).thenComparing(Explanation::at));
        return posts;
    }

    private Explanation post(String path) {
        Fields fields = yaml.read(path);
        String id = fields.text("id");
        if (!path.equals(FOLDER + id + ENDING)) {
            fields.refuse("id", "must be the name of its file");
        }
        String to = fields.text("to");
        if (!to.equals("all") && !to.equals("aul")) {
            fields.refuse("to", "must be all or aul");
        }
        LocalDate on = day(fields.part("when"));
        LocalDate until = day(fields.part("until"));
        if (until.isBefore(on)) {
            fields.refuse("until", "is before the day of the post");
        }
        return new Explanation(
                id,
                on,
                fields.part("when").time("at"),
                until,
                to.equals("aul"),
                wordings.fill(fields, "title", Kind.TITLE, on),
                wordings.fill(fields, "text", Kind.POST, on),
                fields.list("source"),
                fields.date("as_of"));
    }

    private LocalDate day(Fields when) {
        Phase phase = calendar.phase(when.text("phase"));
        LocalDate from = phase == null ? null : phase.from();
        if (phase == null || from == null) {
            when.refuse("phase", "must be a phase of pack.yaml that has a first day");
            return LocalDate.EPOCH;
        }
        LocalDate day = from.plusDays(when.number("day") - 1L);
        if (!phase.contains(day)) {
            when.refuse("day", "is outside phase " + phase.id());
        }
        return day;
    }
}
