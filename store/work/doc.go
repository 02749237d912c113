// Package work is what a person does with their data, as functions of a store
// and of values: looking back on their sessions, keeping them, reading somebody's
// session, linking evidence, deleting and putting back. Screens, commands, the
// program without a screen and reports call it and only word what it returns. It
// has no words, no clock and no screen of its own.
//
//	outlook   the picture of the three views, gathered once
//	past      the sessions of a grid with the levels that hold
//	session   starting, naming, keeping, finishing a self-assessment
//	review    beginning and keeping a review
//	evidence  where evidence is, and what became of its files
//	trash     deleting, and putting back for thirty days
package work
