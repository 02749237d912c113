package takeout

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"autoeval/assets"
	"autoeval/model"
	"autoeval/store"
	"autoeval/store/bolt"
	"autoeval/store/demo"
	"autoeval/store/gridfile"
	"autoeval/store/memory"
)

func builtIn(t testing.TB) *model.Grid {
	t.Helper()
	g, err := theGrid()
	if err != nil {
		t.Fatal(err)
	}
	own := g.Clone()
	return &own
}

// theGrid is read once: no test is about reading it.
var theGrid = sync.OnceValues(func() (*model.Grid, error) {
	data, err := assets.Grids.ReadFile("grids/rncp37579.yaml")
	if err != nil {
		return nil, err
	}
	return gridfile.Parse("rncp37579.yaml", data)
})

// lookup finds that grid and the version that the first programs had.
func lookup(g *model.Grid) Lookup {
	return func(r model.GridRef) (*model.Grid, bool) {
		if r == g.Ref() {
			return g, true
		}
		data, err := assets.Grids.ReadFile("grids/" + r.String() + ".json")
		if err != nil {
			return nil, false
		}
		old, err := gridfile.Load(data)
		return old, err == nil
	}
}

// full is the demo's data and a grid of one's own: every kind of record.
func full(t testing.TB, st store.Store) {
	t.Helper()
	g, n := builtIn(t), 0
	now := time.Date(2026, 11, 24, 9, 0, 0, 123456789, time.FixedZone("CET", 3600))
	newID := func() string { n++; return fmt.Sprintf("01TEST%020d", n) }
	if err := demo.Fill(context.Background(), st, g, now, model.French, newID); err != nil {
		t.Fatal(err)
	}
	own := g.Clone()
	own.ID, own.Version = "mine", "3"
	if err := st.SaveGrid(context.Background(), &own); err != nil {
		t.Fatal(err)
	}
	p := model.Passage{From: g.Ref(), To: own.Ref(), MadeAt: now, Links: []model.Link{
		{From: []model.ItemCode{"C01"}, To: []model.ItemCode{"C01"}, Basis: model.BySameText}, {From: []model.ItemCode{"C02"}, Basis: model.ByPerson, Note: "plus demandée"},
	}}
	if _, err := st.SavePassage(context.Background(), p); err != nil {
		t.Fatal(err)
	}
	p.MadeAt = now.UTC().Truncate(time.Second)
	got := model.Received{
		Session: model.Session{ID: "01SHARED", Label: "S8", Grid: own.Ref(), StartedAt: now, FinishedAt: now, Ratings: map[model.ItemCode]model.Rating{"C01": {Item: "C01", Level: model.At(2), At: now}}},
		Hash:    "h", Learner: model.Contact{Person: "P", Fingerprint: "a-b"}, ReceivedAt: now, SharedAt: now, Passages: []model.Passage{p},
	}
	if err := st.SaveReceived(context.Background(), []model.Received{got}); err != nil {
		t.Fatal(err)
	}
	for _, x := range []model.Note{
		{ID: "01NOTE1", Grid: g.Ref(), Item: "C13", Text: "démo devant le client", Location: "https://git.example/x", CreatedAt: now},
		{ID: "01NOTE2", Grid: g.Ref(), Text: "relire le cours", CreatedAt: now, UsedAt: now},
	} {
		if _, err := st.SaveNote(context.Background(), x); err != nil {
			t.Fatal(err)
		}
	}
}

func written(t testing.TB, st store.Store) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(context.Background(), &b, st, lookup(builtIn(t))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func merged(t testing.TB, st store.Store, doc []byte) Outcome {
	t.Helper()
	d, err := Read(bytes.NewReader(doc), lookup(builtIn(t)))
	if err != nil {
		t.Fatal(err)
	}
	o, err := Merge(context.Background(), st, d)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func TestWritingReadingWritingGivesTheSameBytes(t *testing.T) {
	from := memory.New()
	full(t, from)
	first := written(t, from)
	into, err := bolt.Open(filepath.Join(t.TempDir(), "a.db"), bolt.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer into.Close()
	o := merged(t, into, first)
	if o.Sessions.Added == 0 || o.Evidence.Added == 0 || o.Actions.Added == 0 || o.Known.Added == 0 ||
		o.Received.Added == 0 || o.Reviews.Added == 0 || o.Grids.Added != 2 || o.Passages.Added == 0 || !o.Profile {
		t.Errorf("not every kind was added: %+v", o)
	}
	second := written(t, into)
	if !bytes.Equal(first, second) {
		a, b := strings.Split(string(first), "\n"), strings.Split(string(second), "\n")
		for i := range min(len(a), len(b)) {
			if a[i] != b[i] {
				t.Fatalf("line %d: %s\n became %s", i+1, a[i], b[i])
			}
		}
		t.Fatalf("%d lines became %d", len(a), len(b))
	}
}

func TestMergingTwiceChangesNothing(t *testing.T) {
	from, into := memory.New(), memory.New()
	full(t, from)
	doc := written(t, from)
	merged(t, into, doc)
	once := written(t, into)
	if o := merged(t, into, doc); o.Changed() {
		t.Errorf("the second time changed %+v", o)
	}
	if !bytes.Equal(once, written(t, into)) {
		t.Error("the store is not the same after the second time")
	}
}

func TestMergingKeepsWhatIsFurtherAlong(t *testing.T) {
	ctx, g := context.Background(), builtIn(t)
	at := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	open := model.Session{ID: "01S", Grid: g.Ref(), StartedAt: at}
	if err := open.Rate(g, model.Rating{Item: "C01", Level: model.At(2), At: at}); err != nil {
		t.Fatal(err)
	}
	done := open.Clone()
	if err := done.Finish(at.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name        string
		has, brings model.Session
		finished    bool
	}{
		{"finished over open", open, done, true},
		{"open never over finished", done, open, true},
		{"the same stays", open, open, false},
	} {
		from, into := memory.New(), memory.New()
		if _, err := from.SaveSession(ctx, c.brings); err != nil {
			t.Fatal(err)
		}
		if _, err := into.SaveSession(ctx, c.has); err != nil {
			t.Fatal(err)
		}
		merged(t, into, written(t, from))
		all, err := into.Sessions(ctx)
		if err != nil || len(all) != 1 || all[0].Finished() != c.finished {
			t.Errorf("%s: %v, %v", c.name, all, err)
		}
	}
}

func TestAProfileInUseStays(t *testing.T) {
	ctx := context.Background()
	from, into := memory.New(), memory.New()
	full(t, from)
	if _, err := into.SaveProfile(ctx, model.Profile{ID: "01ME", Name: "Aïcha", Welcomed: true}); err != nil {
		t.Fatal(err)
	}
	if o := merged(t, into, written(t, from)); o.Profile {
		t.Error("the profile was replaced")
	}
	if p, _ := into.Profile(ctx); p.Name != "Aïcha" {
		t.Errorf("name is %q", p.Name)
	}
}

func TestADocumentIsCheckedWhole(t *testing.T) {
	from := memory.New()
	full(t, from)
	good := string(written(t, from))
	swap := func(old, with string) string {
		if !strings.Contains(good, old) {
			t.Fatalf("the document has no %q", old)
		}
		return strings.Replace(good, old, with, 1)
	}
	for _, c := range []struct {
		doc  string
		want Problem
	}{
		{"", Empty},
		{"SQLite format 3", NotTakeout},
		{strings.Repeat("\x00", 16) + "\xed\xda\x0c\xed", IsStore},
		{"autoeval exchange 1 signed\n{", IsExchange},
		{"PK\x03\x04", IsArchive},
		{swap("version", "v\xe9\u00e9"), NotText},
		{"[]", NotTakeout},
		{`{"format":"other"}`, NotTakeout},
		{swap(`"version": 3`, `"version": 4`), TooNew},
		{swap(`"version": 3`, `"version": 3, "wings": 2`), NotKnown},
		{swap(`"version": 3`, `"version": 4, "wings": 2`), TooNew},
		{swap(`"item": "C01"`, `"wings": 2, "item": "C01"`), NotKnown},
		{swap(`"version": 3`, `"version": 3, "version": 3`), BadForm},
		{swap(`"sessions": [`, `"sessions": [{},`), BadID},
		{swap(`"item": "C01"`, `"item": "C99"`), UnknownItem},
		{swap(`"level": 1`, `"level": 9`), OutOfScale},
		{swap(`"level": 1`, `"level": -1`), OutOfScale},
		{swap(`"grid_version": "`, `"grid_version": "x`), UnknownGrid},
		{swap(`"depth": "full"`, `"depth": "other"`), BadValue},
		{swap(`"state": "`, `"state": "x`), BadValue},
		{swap(`id: mine`, `id: other`), BadGrid},
		{good[:len(good)/2], Cut},
	} {
		_, err := Read(strings.NewReader(c.doc), lookup(builtIn(t)))
		var bad *Error
		if !errors.As(err, &bad) || bad.Problem != c.want {
			t.Errorf("want %s, got %v", c.want, err)
		}
	}
}

func TestTextsComeInClean(t *testing.T) {
	ctx := context.Background()
	from := memory.New()
	if _, err := from.SaveAction(ctx, model.Action{ID: "01A", Grid: model.GridRef{ID: "rncp37579"}, Text: "a\x1b[31mb\u202e"}); err != nil {
		t.Fatal(err)
	}
	into := memory.New()
	merged(t, into, written(t, from))
	all, _ := into.Actions(ctx)
	if len(all) != 1 || strings.ContainsRune(all[0].Text, '\x1b') {
		t.Errorf("got %+v", all)
	}
}

// TestADocumentComesOverInOneCommit moves a mentor of 250 sessions.
func TestADocumentComesOverInOneCommit(t *testing.T) {
	g, from, to := builtIn(t), memory.New(), memory.New()
	at := time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	var all []model.Received
	for i := range 250 {
		who := model.PersonID(fmt.Sprint("01L", i%40))
		s := model.Session{
			ID: model.SessionID(fmt.Sprint("01S", i)), Grid: g.Ref(), Learner: who, StartedAt: at, FinishedAt: at,
			Ratings: map[model.ItemCode]model.Rating{"C01": {Item: "C01", Level: model.At(2), At: at}},
		}
		all = append(all, model.Received{Session: s, Hash: fmt.Sprint("h", i), Learner: model.Contact{Person: who}, ReceivedAt: at, SharedAt: at})
	}
	if err := from.SaveReceived(t.Context(), all); err != nil {
		t.Fatal(err)
	}
	if err := to.SaveReceived(t.Context(), all[120:130]); err != nil {
		t.Fatal(err)
	}
	before := to.Version()
	o := merged(t, to, written(t, from))
	if want := (Tally{Added: 240, Kept: 10}); o.Received != want {
		t.Errorf("%+v, want %+v", o.Received, want)
	}
	if n := to.Version() - before; n != 1 {
		t.Errorf("%d commits", n)
	}
	got, err := to.ReceivedSessions(t.Context())
	if err != nil || len(got) != len(all) {
		t.Errorf("%d sessions, %v", len(got), err)
	}
}

func TestPreviewSaysWhatMergeDoesAndChangesNothing(t *testing.T) {
	from, into := memory.New(), memory.New()
	full(t, from)
	if _, err := into.SaveProfile(t.Context(), model.Profile{ID: "01M", Name: "Moi", Welcomed: true}); err != nil {
		t.Fatal(err)
	}
	before, version := written(t, into), into.Version()
	d, err := Read(bytes.NewReader(written(t, from)), lookup(builtIn(t)))
	if err != nil {
		t.Fatal(err)
	}
	would, err := Preview(t.Context(), into, d)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(written(t, into), before) || into.Version() != version {
		t.Error("the preview changed the store")
	}
	did, err := Merge(t.Context(), into, d)
	if err != nil || did != would || !did.Changed() {
		t.Errorf("%+v, foreseen %+v, %v", did, would, err)
	}
}

// refusing is a store whose commits take no review.
type refusing struct{ store.Store }

func (r refusing) Together(ctx context.Context, f func(store.Store) error) error {
	return r.Store.Together(ctx, func(st store.Store) error { return f(refusing{st}) })
}

func (refusing) SaveReview(context.Context, model.Review) (uint64, error) { return 0, store.ErrBadID }

// TestARefusedMergeLeavesTheStoreAsItWas refuses the very last thing: a review.
func TestARefusedMergeLeavesTheStoreAsItWas(t *testing.T) {
	from, into := memory.New(), memory.New()
	full(t, from)
	before := written(t, into)
	d, err := Read(bytes.NewReader(written(t, from)), lookup(builtIn(t)))
	if err != nil {
		t.Fatal(err)
	}
	if o, err := Merge(t.Context(), refusing{into}, d); !errors.Is(err, store.ErrBadID) || o.Changed() {
		t.Errorf("%+v, %v", o, err)
	}
	if !bytes.Equal(written(t, into), before) {
		t.Error("part of it was kept")
	}
}

// What other programs make of an export is read all the same.
func TestAnExportIsReadHoweverItsTextIsWritten(t *testing.T) {
	from := memory.New()
	if _, err := from.SaveAction(t.Context(), model.Action{ID: "01A", Grid: model.GridRef{ID: "rncp37579"}, Text: "écart"}); err != nil {
		t.Fatal(err)
	}
	good := string(written(t, from))
	little := binary.LittleEndian.AppendUint16(nil, 0xfeff)
	latin := []byte{}
	for _, r := range good {
		little = binary.LittleEndian.AppendUint16(little, uint16(r))
		latin = append(latin, byte(r))
	}
	for name, doc := range map[string]string{"mark": "\ufeff" + good, "UTF-16": string(little), "Latin-1": string(latin), "CRLF": strings.ReplaceAll(good, "\n", "\r\n")} {
		into := memory.New()
		merged(t, into, []byte(doc))
		if all, err := into.Actions(t.Context()); err != nil || len(all) != 1 || all[0].Text != "écart" {
			t.Errorf("%s: %+v, %v", name, all, err)
		}
	}
}

// What is written is taken back up to the bound that is said.
func TestTheBoundOfWhatIsTakenBack(t *testing.T) {
	if !Readable(0) || !Readable(maxBytes) || Readable(maxBytes+1) {
		t.Error("the bound is not the one that Read has")
	}
}
