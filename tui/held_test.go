package tui

import (
	"strings"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// lookedAt is a store that is only open to be read.
type lookedAt struct{ store.Store }

func (lookedAt) ReadOnly() bool { return true }

// The longest number of a program that systems give.
const lastPID = 4194304

func TestTheReadOnlyBannerSaysWhoAndSinceWhen(t *testing.T) {
	hour := tuitest.Start.Add(-3 * time.Hour)
	yesterday := hour.AddDate(0, 0, -1)
	clock, day := hour.Local().Format("15:04"), yesterday.Local().Format("15:04")
	for _, x := range []struct {
		lang   model.Lang
		holder *store.InUse
		size   layout.Size
		want   string
	}{
		{model.French, nil, layout.Size{W: 60, H: 20}, "Lecture seule\u00a0: rien ne sera enregistré."},
		{model.French, &store.InUse{PID: lastPID, Since: hour}, layout.Size{W: 80, H: 24}, "Lecture seule\u00a0: le programme 4194304 utilise ces données depuis " + clock + "."},
		{model.English, &store.InUse{PID: lastPID, Since: hour}, layout.Size{W: 80, H: 24}, "Read-only: process 4194304 has been using these data since " + clock + "."},
		{model.French, &store.InUse{PID: lastPID, Since: hour}, layout.Size{W: 60, H: 20}, "Lecture seule\u00a0: le programme 4194304 depuis " + clock + "."},
		{model.English, &store.InUse{PID: lastPID, Since: hour}, layout.Size{W: 60, H: 20}, "Read-only: process 4194304 since " + clock + "."},
		{model.French, &store.InUse{PID: 77, Since: yesterday}, layout.Size{W: 60, H: 20}, "Lecture seule\u00a0: le programme 77 depuis 23 nov. 2026 " + day + "."},
		{model.English, &store.InUse{PID: lastPID, Since: yesterday}, layout.Size{W: 60, H: 20}, "Read-only: process 4194304 since 23 Nov 2026 " + day + "."},
		{model.French, &store.InUse{PID: 77, Host: "salle-b12", Since: hour}, layout.Size{W: 60, H: 20}, "Lecture seule\u00a0: le programme 77 de salle-b12 depuis " + clock + "."},
		{model.French, &store.InUse{PID: 77, Host: "a\x1b[2J\u202eb", Since: hour}, layout.Size{W: 120, H: 30}, "le programme 77 de a␛[2J"},
	} {
		env := tuitest.Env(t, x.lang)
		env.Store, env.Holder = lookedAt{env.Store}, x.holder
		_, d := at(t, env, nav.Home{}, x.size)
		d.CheckFrame()
		if !strings.Contains(d.Text(), x.want) {
			t.Errorf("no %q in\n%s", x.want, d.Text())
		}
	}
}

// What the disk cannot is said whole in the smallest window, in both languages.
func TestWhatTheDiskCannotIsSaidWhole(t *testing.T) {
	for want, c := range map[string]struct {
		lang model.Lang
		disk nav.Disk
	}{
		"Données sur un disque réseau\u00a0: une seule machine à la fois.": {model.French, nav.Disk{Network: true}},
		"Data on a network share: use one machine at a time.":              {model.English, nav.Disk{Network: true}},
		"D’autres comptes peuvent lire les données de ce disque.":          {model.French, nav.Disk{Exposed: true, Network: true}},
		"Other accounts can read the data on this disk.":                   {model.English, nav.Disk{Exposed: true}},
		"Ce disque ne verrouille pas\u00a0: une seule fenêtre à la fois.":  {model.French, nav.Disk{NoLocks: true, Network: true}},
		"This disk cannot lock files: open one window at a time.":          {model.English, nav.Disk{NoLocks: true}},
	} {
		env := tuitest.Env(t, c.lang)
		env.Disk = c.disk
		_, d := at(t, env, nav.Home{}, layout.Size{W: 60, H: 20})
		if !strings.Contains(d.Text(), want) {
			t.Errorf("no %q in\n%s", want, d.Text())
		}
	}
}

// A clock that cannot be right is said on every screen, as the commands say it.
func TestAClockThatCannotBeRightIsSaid(t *testing.T) {
	for lang, want := range map[model.Lang]string{model.French: "L’horloge indique le 1er janvier 1970\u00a0: réglez-la d’abord.", model.English: "The clock shows 1 January 1970: set it first."} {
		env := tuitest.Env(t, lang)
		env.Now = func() time.Time { return time.Date(1970, 1, 1, 12, 0, 0, 0, time.UTC) }
		_, d := at(t, env, nav.Home{}, layout.Size{W: 60, H: 20})
		if !strings.Contains(d.Text(), want) {
			t.Errorf("no %q in\n%s", want, d.Text())
		}
	}
}
