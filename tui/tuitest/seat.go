package tuitest

import (
	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"autoeval/store"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
)

// Window is an app as those see it who play it at random.
type Window interface {
	tea.Model
	Frame() string
	Size() layout.Size
	Depth() int      // how many screens are open
	Top() nav.Screen // the one that shows
	Covered() bool   // by help or the list of actions
	Leaving() bool   // once everything is saved
}

// Seat is where an app is used, for as long as one store lasts.
type Seat struct {
	Env *nav.Env
	New func(*nav.Env, nav.Place) Window
	// Again opens the store anew after the program was left, and returns it; nil
	// goes on with the same.
	Again func(store.Store) store.Store
	// Killed opens what a kill leaves of the store; nil when there are no kills.
	Killed func(store.Store) store.Store
}

// onFaultyDisk puts the store of the env on a disk that can be full.
func (s Seat) onFaultyDisk() *Faulty {
	disk := &Faulty{Store: s.Env.Store}
	s.Env.Store = disk
	return disk
}

// sit opens the app at a place.
func (s Seat) sit(t *rapid.T, at nav.Place) (Window, *Loop) {
	app := s.New(s.Env, at)
	return app, NewLoop(app, func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "which comes back") })
}

func (s Seat) again(st store.Store) store.Store {
	if s.Again == nil {
		return st
	}
	return s.Again(st)
}
