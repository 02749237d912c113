// Autoeval is a terminal program in which engineering students assess
// themselves against the competency grid of their diploma, keep proof, see how
// they progress and where it leads, and in which mentors review what they share.
//
// # The house
//
// Five rooms, each above only what it uses; layers_test.go holds the rule.
//
//	cmd/autoeval   the command line and the wiring: this package
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
// # This room
//
// It is the edge: it knows every other package, and none knows it. Streams, the
// environment, the clock, identifiers and the data file come in as one value
// (world, in cli.go), so that tests call run, which main is a line over.
//
// A command is one file: newX draws it (use, options, completion) and reads what
// was typed; a function below does the work with plain values. root.go lists
// them all. What every command shares is in cli (cli.go): the language, the
// store (open.go) and the grids (library.go), both opened when first asked for.
// app.go opens the screens and gives them what only this room can do: look at a
// file, start an editor, sign and write what travels (services.go and
// exchange_services.go).
//
// Data go to standard output, messages to standard error. Errors reach people in
// one place, exit.go, which also owns the exit status. Words come from
// assets/text, never from here. The scripts in testdata run the real command
// line and read like a manual.
package main
