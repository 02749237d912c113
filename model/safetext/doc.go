// Package safetext is the one rule for text that people typed, pasted or sent.
//
// On the way in, Clean makes it storable: valid UTF-8 in NFC, one kind of line
// break, no control character, no longer than its field allows. On the way out,
// Line and Block make it showable on any terminal and in any plain text:
// whatever could act, hide or be taken for something else stands there as a
// visible mark. Nothing that was stored vanishes silently, except the choice
// between the two looks of an emoji, which terminals disagree about.
//
// Text from others is never trusted to have been cleaned: the way out does not
// rely on the way in. All functions are pure, idempotent and safe for
// concurrent use, and return a clean Latin text as it is without allocation.
package safetext
