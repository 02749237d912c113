// Autoeval is a terminal program in which engineering students assess
// themselves against the competency grid of their diploma, keep proof, see how
// they progress and where it leads, and in which mentors review what they share.
//
// # The house
//
// Five rooms, each above only what it uses; layers_test.go holds the rule.
//
//	cmd            the command line and the wiring: this package, and cmd/internal
//	tui            the screens; tui/plain the same line by line
//	store          what keeping data means; backends; files that come and go
//	assets         grids, every sentence in two languages, the look of a report
//	model          the words and the rules: plain values, standard library only
//
// To know the program, read model, then store, then tui, each from its doc.go,
// and this room last.
//
// # One answer, from the key to the disk
//
//	terminal          "3"
//	tui.App           an input: to the top screen only
//	tui/screen/walkthrough   keys.go says it is a level; answer.go asks the model
//	model             Session.Rate checks it against the grid and changes a value
//	tui/screen/walkthrough   the page shows the level, without ✓; save.go sends a copy
//	                  of the session, commands.go calls the store
//	store/bolt        SaveSession: one transaction, synced to the disk
//	tui/screen/walkthrough   the answer comes back as a message: now ✓ shows
//
// "autoeval session rate C07 3" takes the same way from model on: no rule lives
// in a screen or in a command.
//
// # The command line
//
// This package is main and what opens a data file. The rest is below
// cmd/internal, so that another program can share it:
//
//	cli        what every command stands on: streams, options, help, man pages,
//	           completion, exit status. It knows no command
//	library    the grids, built in and imported
//	find       from what a person typed to a thing
//	word       from a thing to words; shape, to the JSON that scripts rely on
//	mail       the person's keys and their files to others
//	session, evidence, plan, progress, people, grid, data, trash, upkeep
//	           the commands, in groups that do not know one another; upkeep
//	           alone knows that data lie in a file
//	wire       what the screens are given, and the terminal
//	tree       the list of all commands; it runs one command line
//	clitest    for tests: a person at a desk, and scripts
//
// Streams, the environment, the clock, identifiers and how data are opened come
// in as one value (cli.World), so that main is a line over tree.Run, and a test
// calls it too. From it comes what a command is given (cli.Env). It never
// changes: where something differs, such as what is done with data that another
// program holds, a copy is derived.
//
// A command is one file: newX builds it (use, options, completion) and reads
// what was typed; a function below does the work with plain values.
//
// Data go to standard output, messages to standard error. Errors reach people in
// one place, cli/exit.go, which also owns the exit status; a group adds what it
// knows of errors of its own kind. Words come from assets/text, never from here.
// The scripts in the testdata of each group run the real command line and read
// like a manual.
package main
