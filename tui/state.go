package tui

import (
	"autoeval/tui/layout"
	"autoeval/tui/nav"
)

// What shows now, for those who drive an app from outside.

// Size returns the window's.
func (a *App) Size() layout.Size { return a.size }

// Depth returns how many screens are open.
func (a *App) Depth() int { return len(a.stack) }

// Top returns the screen that shows.
func (a *App) Top() nav.Screen { return a.top() }

// Covered says whether help or the list of actions stands over it.
func (a *App) Covered() bool { return a.over != nil }

// Leaving says whether the app ends as soon as everything is saved.
func (a *App) Leaving() bool { return a.leaving }
