package kz.habarshy.tools;

import java.io.PrintStream;
import java.util.List;

/// One thing the command line can do.
interface Command {
    /// The words that call it, such as `content check`.
    List<String> name();

    /// What stands after the name, for the help.
    String usage();

    /// Runs with the words after the name; the last line it prints is a JSON object of totals. Returns the exit code.
    int run(List<String> arguments, PrintStream out);
}
