/// Habarshy: an outreach bot for residential-building group chats, one package a stage.
@NullMarked
package kz.habarshy;

import org.jspecify.annotations.NullMarked;
