package kz.habarshy.telegram;

/// Who we are at Telegram; `username` stands without @, `readsAll` means that privacy mode is off.
record Bot(long id, String username, String title, boolean readsAll) {}
