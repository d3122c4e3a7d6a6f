package kz.habarshy.interviewers;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A column of the roster with the headings it is known by, in Kazakh, Russian and English.
enum Column {
    NUMBER("badgenumber badge number номер номерудостоверения регистрационныйномер номерсвидетельства нөмір нөмірі"
            + " куәлікнөмірі тіркеунөмірі куәліктіңнөмірі"),
    NAME("name fullname фио имя фамилияимя фамилияимяотчество атыжөні тегіаты тегіатыәкесініңаты аты"),
    REGION("region область регион облыс облысы өңір өңірі аймақ"),
    DISTRICT("district район городрайон районгород аудан ауданы қалаауданы ауданқала қала город"),
    FROM("validfrom from действуетс с начало датаначала срокс жарамдыбастап бастап басталуы мерзімібастап"),
    TO("validto validuntil to until действуетпо по до окончание датаокончания срокпо жарамдыдейін дейін аяқталуы"
            + " мерзімідейін"),
    STATUS("status статус состояние мәртебе мәртебесі күйі");

    private final Set<String> headings;

    Column(String headings) {
        this.headings = Set.of(headings.split(" "));
    }

    /// The column that a heading names, whatever its case and punctuation; null for any other.
    static @Nullable Column of(String heading) {
        String letters = heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        for (Column column : values()) {
            if (column.headings.contains(letters)) {
                return column;
            }
        }
        return null;
    }

    boolean required() {
        return this != DISTRICT && this != STATUS;
    }
}
