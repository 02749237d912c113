package takeout

import (
	"bytes"
	"context"
	"errors"
	"regexp"
	"testing"
	"time"
	"unicode/utf8"

	"autoeval/model"
	"autoeval/model/safetext/hostile"
	"autoeval/store"
	"autoeval/store/memory"
)

// control is a control character in JSON, as it is or escaped.
var control = regexp.MustCompile(`(^|[^\\])(\\\\)*\\u00(0|1|7f|8|9)|[\x00-\x09\x0b-\x1f\x7f\x{80}-\x{9f}]`)

// smallest keeps one record of the kinds that a person makes, each with that
// text wherever it has words.
func smallest(t testing.TB, st store.Store, g *model.Grid, text string) {
	t.Helper()
	ctx := context.Background()
	at := time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	s := model.Session{ID: "01S", Label: text, Grid: g.Ref(), StartedAt: at}
	err := s.Rate(g, model.Rating{Item: "C01", Level: model.At(2), Confidence: 1, Note: text, Evidence: []model.EvidenceID{"01E"}, At: at})
	if err == nil {
		_, err = st.SaveSession(ctx, s)
	}
	if err == nil {
		_, err = st.SaveEvidence(ctx, model.Evidence{ID: "01E", Grid: g.Ref(), Kind: "project", Title: text, Items: []model.ItemCode{"C01"}, Date: model.Day(at), Location: text, CreatedAt: at, UpdatedAt: at})
	}
	if err == nil {
		_, err = st.SaveAction(ctx, model.Action{ID: "01A", Grid: g.Ref(), Item: "C01", Text: text, CreatedAt: at})
	}
	if err == nil {
		_, err = st.SaveProfile(ctx, model.Profile{ID: "01P", Name: text, Stage: model.Year4, Grid: g.Ref(), Target: "title", Settings: model.Settings{Lang: "fr", Theme: "dark"}})
	}
	if err != nil {
		t.Fatal(err)
	}
}

// FuzzRead mutates an export: what is read is clean and fits a store, and what
// comes out of that reads back to the same; what is refused has a reason.
func FuzzRead(f *testing.F) {
	st := memory.New()
	full(f, st)
	g := builtIn(f)
	find := lookup(g)
	whole := written(f, st)
	f.Add(whole[:min(len(whole), 4000)])
	empty := written(f, memory.New())
	f.Add(empty)
	f.Add(bytes.Replace(empty, []byte("{"), []byte(`{"x\u001b":1,`), 1))
	small := memory.New()
	smallest(f, small, g, "mots")
	f.Add(written(f, small))
	f.Fuzz(func(t *testing.T, doc []byte) {
		d, err := Read(bytes.NewReader(doc), find)
		var e *Error
		if err != nil {
			if !errors.As(err, &e) {
				t.Fatalf("no reason: %v", err)
			}
			return
		}
		fits(t, d, find)
	})
}

// FuzzText writes any text into every field of an export and takes it back.
func FuzzText(f *testing.F) {
	for _, h := range hostile.Texts() {
		f.Add(h.Text[:min(len(h.Text), 300)])
	}
	g := builtIn(f)
	find := lookup(g)
	f.Fuzz(func(t *testing.T, text string) {
		st := memory.New()
		smallest(t, st, g, text)
		d, err := Read(bytes.NewReader(written(t, st)), find)
		var e *Error
		if err != nil && !errors.As(err, &e) {
			t.Fatalf("no reason: %v", err)
		}
		if err == nil {
			fits(t, d, find)
		}
	})
}

// fits fails unless what was read fits a store, is clean, and reads back.
func fits(t *testing.T, d *Data, find Lookup) {
	t.Helper()
	into := memory.New()
	if _, err := Merge(context.Background(), into, d); err != nil {
		t.Fatalf("what was read does not fit: %v", err)
	}
	out := written(t, into)
	if !utf8.Valid(out) || control.Match(out) {
		t.Fatalf("what was kept is not clean: %q", out)
	}
	if _, err := Read(bytes.NewReader(out), find); err != nil {
		t.Fatalf("what was written does not read: %v\n%s", err, out)
	}
}
