// Package tui is the screens. App is the only Bubble Tea model; it holds a stack
// of screens and draws the frame around the top one. routes.go says which screen
// each nav.Place is: it is the one file that knows them all.
//
// # Routing
//
// Four rules:
//
//  1. What is the app's own (size, background colour, Opened, Closed, Failed,
//     Toast) ends at the app.
//  2. ctrl+c always works; the app's other keys only when the top screen is not
//     Editing.
//  3. Other input (key, click, paste) goes to the top screen only.
//  4. Everything else goes to every open screen. A result message is an
//     unexported struct of the package that asked, so it finds its owner.
//
// # A screen
//
// A screen's folder has the same files everywhere: <name>.go (the state and
// Update), view.go, keys.go, commands.go. State changes in Update and nowhere
// else; View is pure. A screen goes elsewhere by naming a nav.Place and never
// builds another screen. Adding one is a folder, a Place in nav and a line in
// routes.go.
//
// Store calls happen in commands.go only; commands take values, never the
// screen, and Bubble Tea runs them unordered: a screen has at most one save on
// its way, and what changed meanwhile goes with the next (nav.Saver). Leaving
// waits for screens that are Unsaved.
//
// Store, clock, theme, language and keys are built per App and reach a screen
// through nav.Env, never through a package variable: one process may serve many
// people.
//
// # The room
//
// Start with nav, the contract between app and screens, then home and sessions,
// the plainest screens; walkthrough and progress are the largest.
//
//	nav        Screen, Env, Place, and what a screen may ask of the app
//	theme      looks by meaning, from the background and the person's taste
//	keys       the bindings that more than one screen uses
//	layout     the arithmetic of cells
//	lang       words, dates, numbers and plurals of a language
//	widget     lists, fields, forms: parts that own one behaviour each
//	chart      pure renderers of levels and counts
//	svg        a frame as a picture
//	paint      the terminal: keys in whole pieces, frames on demand, given back
//	speech     lines for the ear: what is said, and what is typed in answer
//	aloud      what the program knows as sentences: codes and levels by name
//	plain      the program without a screen: menu, pages, walk, reading
//	report     a page to keep
//	tuitest    screens driven in tests as a person would
//
// Everything else here is a screen.
package tui
