package kz.habarshy.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.screening.Check.Finding;
import kz.habarshy.wording.Lexicon;
import kz.habarshy.wording.Meaning;
import kz.habarshy.wording.Wording;

/// The pack's fraud/signs.yaml made ready: reads a message, runs every check over it and hears what it does.
record Signs(Rules rules, Lexicon lexicon, Addresses addresses) {
    static final String FILE = "fraud/signs.yaml";
    private static final Pattern QUOTED = Pattern.compile("[«“„\"][^»”\"]{12,}[»”\"]");
    private static final Pattern TOLD = Pattern.compile(
            "(?<before>[^:\\n]{2,80}):\\s+(?<said>[^.!?…\\n]{12,})(?:[.!?…\\n]+\\s*(?<after>.*))?", Pattern.DOTALL);
    private static final List<Check> CHECKS = List.of(
            new AsksForCode(),
            new AsksForCard(),
            new AsksForSecret(),
            new AsksForDocuments(),
            new TakesDocuments(),
            new AsksForNumber(),
            new ListsValuables(),
            new AsksForMoney(),
            new FineWithPayment(),
            new PromisedPayout(),
            new JobWithFee(),
            new SuspiciousAddress(),
            new SuspiciousAccount(),
            new RemoteInterview(),
            new ImpostorApp(),
            new PraisesGiving(),
            new DeniesFraud(),
            new Pressure(),
            new Sender());

    static Signs of(Campaign campaign) {
        String yaml = campaign.file(FILE);
        if (yaml == null) {
            throw new IllegalStateException("The pack " + campaign.id() + " has no " + FILE + ": add it");
        }
        Rules rules = Rules.read(yaml);
        return new Signs(
                rules, Lexicon.forgiving(rules.words()), new Addresses(campaign.officialDomains(), rules.links()));
    }

    Reading read(Message message) {
        Scene scene = scene(message);
        List<Finding> findings = new ArrayList<>();
        CHECKS.forEach(check -> findings.addAll(check.look(scene)));
        return new Reading(scene, List.copyOf(findings), speechAct(scene));
    }

    private Scene scene(Message message) {
        Wording wording = Wording.of(message.text());
        return Scene.of(message, lexicon.meaning(wording), addresses.in(message));
    }

    /// What stands in quotation marks is another's speech: what is said around it counts first.
    private SpeechAct speechAct(Scene scene) {
        String text = scene.message().text();
        String around = QUOTED.matcher(text).replaceAll(" ");
        String unquoted = around.equals(text) ? withoutToldWords(text) : around;
        SpeechAct whole = SpeechAct.of(scene);
        if (whole != SpeechAct.WANTS || unquoted.equals(text)) {
            return whole;
        }
        return SpeechAct.quoting(scene, scene(Message.of(unquoted)));
    }

    /// «Пишут мне: назовите код. Ну-ну»: what follows the colon is another's speech too, unless the state is said to
    /// have written it.
    private String withoutToldWords(String text) {
        Matcher told = TOLD.matcher(text);
        if (text.indexOf(':') < 0 || !told.matches()) {
            return text;
        }
        Meaning before = lexicon.meaning(Wording.of(told.group("before")));
        String after = told.group("after") == null ? "" : told.group("after");
        boolean another = before.has("introduces") && !before.has("state", "self", "census", "urgent");
        return another ? told.group("before") + ". " + after : text;
    }
}
