package exchange

import (
	"bytes"
	"os"
	"reflect"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/memory"
)

// vouchedFor returns the same person with another key, for which theirs vouches.
func vouchedFor(t *testing.T, by Sender, seed string) (next Sender, card []byte) {
	t.Helper()
	next = sender(t, seed)
	next.Person, next.Name = by.Person, by.Name
	card = must(MakeHeir(model.Learner, by, next.Keys.PublicKey(), options()))(t)
	next.Vouched = append(append([]string(nil), by.Vouched...), string(card))
	return next, card
}

func TestTheOldKeyVouchesForTheNewOne(t *testing.T) {
	d := newDesk(t)
	known := must(d.mentor.Known(ctx))(t)[0]
	known.Compared = at(5)
	if err := d.mentor.SaveKnown(ctx, known); err != nil {
		t.Fatal(err)
	}
	second, _ := vouchedFor(t, d.alice, "alice2")
	third, _ := vouchedFor(t, second, "alice3") // the mentor never saw the second
	p := must(ReadFile(share(t, third), reading()))(t)
	c := must(Plan(ctx, d.mentor, p))(t)
	if c.First || c.Moved == nil || c.Moved.Fingerprint != d.alice.Keys.Fingerprint() || c.Seen {
		t.Fatalf("change %+v", c)
	}
	take(t, d.mentor, p)
	all := must(d.mentor.Known(ctx))(t)
	if len(all) != 1 || all[0].PublicKey != third.Keys.PublicKey() || all[0].Fingerprint != third.Keys.Fingerprint() || all[0].Recipient != third.Keys.Recipient() ||
		!all[0].Compared.Equal(at(5)) || all[0].Name != d.alice.Name {
		t.Errorf("known %+v", all)
	}
	if sums := must(d.mentor.ReceivedSessions(ctx))(t); len(sums) != 1 {
		t.Errorf("%d sessions", len(sums))
	}
	if c := must(Plan(ctx, d.mentor, p))(t); !c.Seen || c.Moved != nil {
		t.Errorf("twice: %+v", c)
	}
	unchanged(t, d.mentor, must(ReadFile(dated(t, d.alice, 5), reading()))(t), Replaced) // the old one no longer speaks for them
}

// dated is a share made on a day.
func dated(t *testing.T, by Sender, day int) []byte {
	t.Helper()
	return must(MakeShare(content(), by, Options{ID: "late", At: at(day)}))(t)
}

// TestALateFileOfAFormerKeyIsThePersons takes files that come late: one made before the
// key was replaced is that person's, one made after is not, whoever came to know the
// person when.
func TestALateFileOfAFormerKeyIsThePersons(t *testing.T) {
	d := newDesk(t)
	second, card := vouchedFor(t, d.alice, "alice2") // on day 4
	third, _ := vouchedFor(t, second, "alice3")
	thief := sender(t, "thief")
	thief.Person, thief.Keys = "thief", d.alice.Keys
	for name, files := range map[string][][]byte{
		"by what vouches": {share(t, third)}, "by the card": {card, share(t, third)}, "by two moves": {share(t, second), share(t, third)},
	} {
		t.Run(name, func(t *testing.T) {
			knew := memory.New()
			take(t, knew, must(ReadFile(dated(t, d.alice, 3), reading()))(t))
			for known, st := range map[string]store.Store{"known": knew, "new": memory.New()} {
				for _, file := range files {
					take(t, st, must(ReadFile(file, reading()))(t))
				}
				was := must(st.Known(ctx))(t)
				for _, by := range []Sender{d.alice, second} {
					c := take(t, st, must(ReadFile(dated(t, by, 3), reading()))(t))
					if c.First || c.Moved != nil || c.From.Person != d.alice.Person || len(c.Same) != 1 {
						t.Errorf("%s: before: %+v", known, c)
					}
					unchanged(t, st, must(ReadFile(dated(t, by, 5), reading()))(t), Replaced)
				}
				if now := must(st.Known(ctx))(t); len(now) != 1 || !reflect.DeepEqual(now, was) || now[0].PublicKey != third.Keys.PublicKey() || len(now[0].Former) != 2 {
					t.Errorf("%s: known %+v, was %+v", known, now, was)
				}
				unchanged(t, st, must(ReadFile(dated(t, thief, 3), reading()))(t), WrongSigner)
			}
		})
	}
}

func TestACardNamesTheKeyThatFollows(t *testing.T) {
	d := newDesk(t)
	next, card := vouchedFor(t, d.alice, "elsewhere")
	next.Vouched = nil // as a service signs, which knows nothing of it
	unchanged(t, d.mentor, must(ReadFile(share(t, next), reading()))(t), ChangedKey)
	if strings.Contains(string(card), d.alice.Name) {
		t.Error("the name travels along")
	}
	c := take(t, d.mentor, must(ReadFile(card, reading()))(t))
	if c.Moved == nil || c.First {
		t.Errorf("change %+v", c)
	}
	if c := take(t, d.mentor, must(ReadFile(share(t, next), reading()))(t)); c.First || len(c.Same) != 1 {
		t.Errorf("change %+v", c)
	}
}

func TestNobodyElseVouches(t *testing.T) {
	d := newDesk(t)
	thief := sender(t, "thief")
	thief.Person = d.alice.Person
	other := sender(t, "other") // another person's card
	_, card := vouchedFor(t, other, "thief")
	_, own := vouchedFor(t, thief, "thief")
	_, good := vouchedFor(t, d.alice, "alice2")
	mended := strings.Replace(string(good), `"heir":"ssh-ed25519 `, `"heir":"ssh-ed25519 A`, 1)
	for name, cards := range map[string][]string{
		"none": nil, "another person's": {string(card)}, "its own": {string(own)}, "one to another key": {string(good)}, "one that was changed": {mended}, "no card": {"x", ""},
	} {
		thief.Vouched = cards
		t.Run(name, func(t *testing.T) {
			unchanged(t, d.mentor, must(ReadFile(share(t, thief), reading()))(t), ChangedKey)
		})
	}
}

func TestAMentorsReviewsStayOnesWhenTheirKeyChanges(t *testing.T) {
	d := newDesk(t)
	take(t, d.learner, d.back(t, review(d.received)))
	next := sender(t, "marie2")
	next.Person, next.Name = d.marie.Person, d.marie.Name
	next.Vouched = []string{string(must(MakeHeir(model.Mentor, d.marie, next.Keys.PublicKey(), options()))(t))}
	d.marie = next
	r := review(d.received)
	r.ID, r.Number = "r2", 2
	c := take(t, d.learner, d.back(t, r))
	if c.Moved == nil || c.Before == nil || c.Before.ID != "r1" {
		t.Errorf("change %+v", c)
	}
	if all := model.CurrentReviews(must(d.learner.Reviews(ctx, "s1"))(t)); len(all) != 1 || all[0].ID != "r2" {
		t.Errorf("%d mentors", len(all))
	}
}

func TestANewKeyIsPutInPlaceOfTheOldOneWhichStays(t *testing.T) {
	path := t.TempDir() + "/data.db"
	was := must(Ensure(path, strings.NewReader(strings.Repeat("a", 64))))(t)
	for i := range 2 {
		fresh := must(NewKey(strings.NewReader(strings.Repeat(string(rune('b'+i)), 64))))(t)
		card := must(MakeHeir(model.Learner, Sender{Person: "alice", Keys: must(Load(path))(t)}, fresh.Key, options()))(t)
		if err := AddKin(path, card); err != nil {
			t.Fatal(err)
		}
		old := must(fresh.Put(path))(t)
		if want := path + ".key." + string(rune('1'+i)); old != want {
			t.Errorf("the old key is at %s", old)
		}
	}
	now := must(Load(path))(t)
	if now.PublicKey() == was.PublicKey() || now.Recipient() != was.Recipient() {
		t.Error("the key that signs stays, or the one that opens changed")
	}
	if kin := must(Kin(path))(t); len(kin) != 2 {
		t.Errorf("%d cards", len(kin))
	}
}

// TestWhatVouchesForAKeyIsTakenAlong holds that a key that was renewed is nobody new on
// another machine either.
func TestWhatVouchesForAKeyIsTakenAlong(t *testing.T) {
	here, there := t.TempDir()+"/data.db", t.TempDir()+"/data.db"
	must(Ensure(here, strings.NewReader(strings.Repeat("a", 64))))(t)
	for i := range 2 {
		fresh := must(NewKey(strings.NewReader(strings.Repeat(string(rune('b'+i)), 64))))(t)
		card := must(MakeHeir(model.Learner, Sender{Person: "alice", Keys: must(Load(here))(t)}, fresh.Key, options()))(t)
		if err := AddKin(here, card); err != nil {
			t.Fatal(err)
		}
		must(fresh.Put(here))(t)
	}
	l := must(Unpack(must(Pack(here, "trois petits chats", 1))(t), "trois petits chats"))(t)
	for range 2 {
		if err := l.Put(there, false); err != nil {
			t.Fatal(err)
		}
	}
	if a, b := must(Load(here))(t), must(Load(there))(t); a.PublicKey() != b.PublicKey() || a.Recipient() != b.Recipient() {
		t.Error("the keys are others")
	}
	for _, end := range []string{".key", ".age", ".kin"} {
		a, b := must(os.ReadFile(here+end))(t), must(os.ReadFile(there+end))(t)
		if !bytes.Equal(a, b) {
			t.Errorf("%s differs:\n%s\n%s", end, a, b)
		}
	}
}
