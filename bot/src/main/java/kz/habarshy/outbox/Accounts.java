package kz.habarshy.outbox;

import java.util.List;
import kz.habarshy.chat.Account;

/// The bots this program speaks as.
public record Accounts(List<Account> all) {}
