// Autoeval is a terminal program for assessing oneself against the competency
// grid of a diploma. This package is its edge: the command line, and the wiring
// of the parts. It knows every other package; none knows it.
//
// main is thin over run, which tests call. A command is one file: newX draws it
// (use, options, completion) and reads what was typed; a function below does
// the work with plain values. What every command shares is in cli (cli.go):
// the streams, the language, the store (data.go) and the grids (library.go),
// both opened when first asked for. Errors reach people in one place, exit.go,
// which also owns the exit status. Words come from assets/text, never from here.
package main
