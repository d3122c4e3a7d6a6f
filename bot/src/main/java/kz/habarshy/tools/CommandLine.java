package kz.habarshy.tools;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What the program does from the command line instead of serving chats.
public final class CommandLine {
    private static final int MISUSED = 2;
    private static final List<Command> COMMANDS = List.of(
            new ContentCheckCommand(),
            new EvalFaqCommand(),
            new EvalFraudCommand(),
            new EvalSpamCommand(),
            new LearnCommand());
    private static final Set<String> FIRST_WORDS = Set.of("content", "eval", "learn", "help", "--help", "-h");

    private CommandLine() {}

    /// Whether these arguments ask for a command.
    public static boolean handles(String[] args) {
        return args.length > 0 && FIRST_WORDS.contains(args[0]);
    }

    /// The exit code: 0 well, 1 problems were found, 2 no such command.
    public static int run(String[] args) {
        return run(Arrays.asList(args), System.out);
    }

    static int run(List<String> words, PrintStream out) {
        for (Command command : COMMANDS) {
            List<String> name = command.name();
            if (words.size() >= name.size() && words.subList(0, name.size()).equals(name)) {
                return command.run(words.subList(name.size(), words.size()), out);
            }
        }
        out.println("The commands are:");
        for (Command command : COMMANDS) {
            out.println("  java -jar habarshy.jar " + String.join(" ", command.name()) + " " + command.usage());
        }
        return MISUSED;
    }
}
