package tui

import (
	"context"
	"strings"
	"testing"
	"testing/synctest"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// job is something a person says on a screen: where, which keys, the words
// typed, the keys that keep them, and the words as they are kept.
type job struct {
	name  string
	at    func(*nav.Env) nav.Place
	keys  []string
	typed string
	keep  []string
	shown string   // what shows of it while it is not kept; the words themselves if ""
	again []string // keys to try again; none where it goes by itself
	kept  func(*nav.Env) string
}

// jobs are on the demonstration's data.
func jobs() []job {
	ctx := context.Background()
	to := func(p nav.Place) func(*nav.Env) nav.Place { return func(*nav.Env) nav.Place { return p } }
	waiting := func(env *nav.Env) model.SessionID {
		all, _ := env.Store.ReceivedSessions(ctx)
		for _, r := range all {
			if r.Review == "" {
				return r.Session.ID
			}
		}
		return ""
	}
	return []job{
		{"a note", to(nav.Walkthrough{Item: "C16"}), []string{"2", "n"}, "quetzal", []string{"ctrl+s"}, "", nil, func(env *nav.Env) string {
			return openSession(env).Rating("C16").Note
		}},
		{"evidence", to(nav.EvidenceForm{}), nil, "quetzal", []string{"ctrl+s"}, "", []string{"ctrl+s"}, func(env *nav.Env) string {
			all, _ := env.Store.Evidence(ctx)
			return joined(all, func(e model.Evidence) string { return e.Title })
		}},
		{"an action", to(nav.Plan{}), []string{"a"}, "quetzal", []string{"ctrl+s"}, "", []string{"ctrl+s"}, func(env *nav.Env) string {
			all, _ := env.Store.Actions(ctx)
			return joined(all, func(a model.Action) string { return a.Text })
		}},
		{"a comment", func(env *nav.Env) nav.Place { return nav.Review{Session: waiting(env)} }, []string{"enter", "2", "c"}, "quetzal", []string{"ctrl+s"}, "", nil, func(env *nav.Env) string {
			all, _ := env.Store.ReceivedSessions(ctx)
			said := ""
			for _, r := range all {
				reviews, _ := env.Store.Reviews(ctx, r.Session.ID)
				for _, v := range reviews {
					for _, m := range v.Remarks {
						said += m.Comment
					}
				}
			}
			return said
		}},
		{"a reason", to(nav.Answers{}), []string{"c"}, "quetzal", []string{"ctrl+s"}, "… contestée", nil, func(env *nav.Env) string {
			all, _ := env.Store.Sessions(ctx)
			said := ""
			for _, s := range all {
				reviews, _ := env.Store.Reviews(ctx, s.ID)
				for _, v := range reviews {
					for _, m := range v.Remarks {
						said += m.Reason
					}
				}
			}
			return said
		}},
		{"a name", to(nav.Settings{}), []string{"enter"}, "quetzal", []string{"enter"}, "", []string{"enter"}, func(env *nav.Env) string {
			p, _ := env.Store.Profile(ctx)
			return p.Name
		}},
	}
}

func openSession(env *nav.Env) *model.Session {
	all, _ := env.Store.GridSessions(context.Background(), env.Grid.ID, 0)
	if sum, ok := all.Current(); ok {
		s, _ := env.Store.Session(context.Background(), sum.ID)
		return &s
	}
	return &model.Session{}
}

func joined[T any](all []T, f func(T) string) string {
	var b strings.Builder
	for _, x := range all {
		b.WriteString(f(x))
	}
	return b.String()
}

// begin does the keys of a job up to the words typed.
func (j job) begin(t *testing.T) (*nav.Env, *tuitest.Faulty, *App, *tuitest.Loop) {
	t.Helper()
	env := filledEnv(t, model.French)
	disk := &tuitest.Faulty{Store: env.Store}
	env.Store = disk
	app := New(env, j.at(env))
	loop := tuitest.NewLoop(app, func(int) int { return 0 })
	loop.Settle(200)
	j.press(loop, j.keys)
	for _, r := range j.typed {
		loop.Send(tuitest.Key(string(r)))
		loop.Settle(20)
	}
	if !strings.Contains(ansi.Strip(app.Frame()), j.typed) {
		t.Fatalf("what is typed is not on the screen:\n%s", ansi.Strip(app.Frame()))
	}
	return env, disk, app, loop
}

func (j job) press(loop *tuitest.Loop, keys []string) {
	for _, k := range keys {
		loop.Send(tuitest.Key(k))
		loop.Settle(20)
	}
}

// TestFullDiskKeepsWhatIsTypedOnTheScreenUntilItIsSaved fills the disk just
// before each thing a person says is kept.
func TestFullDiskKeepsWhatIsTypedOnTheScreenUntilItIsSaved(t *testing.T) {
	for _, j := range jobs() {
		t.Run(j.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				env, disk, app, loop := j.begin(t)
				disk.Full.Store(true)
				j.press(loop, j.keep)
				seen := strings.Join(strings.Fields(ansi.Strip(app.Frame())), " ")
				shown := j.typed
				if j.shown != "" {
					shown = j.shown
				}
				if disk.Refused.Load() == 0 || !strings.Contains(seen, "Le disque est plein") || !strings.Contains(seen, shown) {
					t.Fatalf("%d writes refused; it shows:\n%s", disk.Refused.Load(), ansi.Strip(app.Frame()))
				}
				if strings.Contains(j.kept(env), j.typed) {
					t.Fatal("it is kept after all")
				}
				loop.Send(tuitest.Key("ctrl+c"))
				loop.Settle(20)
				if loop.Quit {
					t.Fatal("it leaves with something unsaved")
				}
				disk.Full.Store(false)
				if len(j.again) > 0 {
					j.press(loop, j.again)
				}
				loop.Settle(100)
				if got := j.kept(env); !strings.Contains(got, j.typed) {
					t.Errorf("kept %q", got)
				}
				if seen := strings.Join(strings.Fields(ansi.Strip(app.Frame())), " "); strings.Contains(seen, "Le disque est plein") {
					t.Errorf("it still says why it was not:\n%s", ansi.Strip(app.Frame()))
				}
			})
		})
	}
}

// TestALongPasteIsCutAndSaidSo pastes ten megabytes in the middle of a text.
func TestALongPasteIsCutAndSaidSo(t *testing.T) {
	t.Parallel()
	flood := strings.Repeat("quetzal é\r\n", 10<<20/12)
	for _, j := range jobs() {
		t.Run(j.name, func(t *testing.T) {
			env, _, app, loop := j.begin(t)
			loop.Send(tea.PasteMsg{Content: flood})
			loop.Settle(20)
			if seen := strings.Join(strings.Fields(ansi.Strip(app.Frame())), " "); !strings.Contains(seen, "trop long") {
				t.Errorf("nothing is said of it:\n%s", ansi.Strip(app.Frame()))
			}
			j.press(loop, j.keep)
			if n := len(j.kept(env)); n == 0 || n > 200<<10 {
				t.Errorf("%d bytes kept", n)
			}
		})
	}
}

// TestLeavingKeepsWhatIsBeingTyped leaves in the middle of a text.
func TestLeavingKeepsWhatIsBeingTyped(t *testing.T) {
	for _, j := range jobs() {
		t.Run(j.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				env, _, app, loop := j.begin(t)
				loop.Send(nav.Quit{}) // as a closed window and SIGTERM do
				loop.Settle(200)
				if !loop.Quit {
					t.Errorf("it does not leave:\n%s", ansi.Strip(app.Frame()))
				}
				if got := j.kept(env); !strings.Contains(got, j.typed) {
					t.Errorf("kept %q", got)
				}
			})
		})
	}
}

// halfFull is a disk on which there is room for evidence, but not for a session.
type halfFull struct {
	store.Store
	full bool
}

func (h *halfFull) SaveSession(ctx context.Context, s model.Session) (uint64, error) {
	if h.full {
		return 0, store.ErrFull
	}
	return h.Store.SaveSession(ctx, s)
}

// TestEvidenceOfAnAnswerThatWaitsForTheDiskIsLinkedWithIt attaches evidence, new
// or kept already, to an answer that is not on the disk: of a session that is
// not either, of one that is, and of one where an older answer is.
func TestEvidenceOfAnAnswerThatWaitsForTheDiskIsLinkedWithIt(t *testing.T) {
	for name, before := range map[string][]string{"first answer": nil, "another answer": {"3", "right"}, "changed answer": {"3"}} {
		for _, old := range []bool{false, true} {
			t.Run(name, func(t *testing.T) {
				synctest.Test(t, func(t *testing.T) {
					env := tuitest.Env(t, model.French)
					if old {
						e := model.Evidence{ID: "E1", Grid: env.Grid.Ref(), Kind: "project", Title: "quetzal", Date: model.Day(tuitest.Start)}
						if _, err := env.Store.SaveEvidence(t.Context(), e); err != nil {
							t.Fatal(err)
						}
					}
					disk := &halfFull{Store: env.Store}
					env.Store = disk
					app := New(env, nav.Walkthrough{})
					loop := tuitest.NewLoop(app, func(int) int { return 0 })
					press := func(keys ...string) {
						for _, k := range keys {
							loop.Send(tuitest.Key(k))
							loop.Settle(20)
						}
					}
					loop.Settle(100)
					press(before...)
					disk.full = true
					press("2", "e")
					if old {
						press("enter", "enter")
					} else {
						press("q", "u", "e", "t", "z", "a", "l", "enter")
					}
					disk.full = false
					if name == "changed answer" { // the link needs the disk too: it is asked again
						press(map[bool]string{false: "ctrl+s", true: "enter"}[old])
					}
					loop.Settle(100)
					if len(app.stack) != 2 {
						t.Fatalf("the form does not close:\n%s", ansi.Strip(app.Frame()))
					}
					all, err := env.Store.Evidence(t.Context())
					if err != nil || len(all) != 1 {
						t.Fatalf("%d pieces of evidence, %v", len(all), err)
					}
					code := all[0].Items[0]
					if r := openSession(env).Rating(code); r.Level.Value() != 2 || len(r.Evidence) != 1 || r.Evidence[0] != all[0].ID {
						t.Errorf("the answer to %s is %+v", code, r)
					}
				})
			})
		}
	}
}
