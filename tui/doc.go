// Package tui is the screens. App is the only Bubble Tea model; it holds a stack
// of screens and draws the frame around the top one. routes.go says which screen
// each nav.Place is: it is the one file that knows them all.
//
// Routing has four rules:
//
//  1. What is the app's own (size, background colour, Opened, Closed, Failed,
//     Toast) ends at the app.
//  2. ctrl+c always works; the app's other keys only when the top screen is not
//     Editing.
//  3. Other input (key, click, paste) goes to the top screen only.
//  4. Everything else goes to every open screen. A result message is an
//     unexported struct of the package that asked, so it finds its owner.
//
// A screen's folder has the same files everywhere: <name>.go (the state and
// Update), view.go, keys.go, commands.go. Store calls happen in commands.go
// only; commands take values, never the screen, and Bubble Tea runs them
// unordered: a screen has at most one save on its way, and what changed meanwhile
// goes with the next (nav.Saver). Leaving waits for screens that are Unsaved.
//
// Start with nav, the contract between app and screens, then home and sessions,
// the plainest screens. Beside the screens stand theme (looks by meaning), keys,
// layout (cells), lang (words, dates, numbers), widget (lists, fields, forms),
// chart (pure renderers), svg (a frame as a picture), plain (the walkthrough and
// the review line by line), report (a page to keep) and tuitest (screens driven
// in tests as a person would).
package tui
