package storetest

import (
	"testing"

	"autoeval/model"
	"autoeval/store"
)

var trash = []check{
	{"WhatIsDeletedComesBackWholeTheLatestFirst", func(t *testing.T, s store.Store) {
		session, received := sample[model.Session](1), sample[model.Received](2)
		evidence, action, note := sample[model.Evidence](3), sample[model.Action](4), sample[model.Note](8)
		want := []model.Trashed{
			{Session: &session, Seq: 7, Reviews: []model.Review{sample[model.Review](5), sample[model.Review](6)}},
			{Received: &received, Reviews: []model.Review{sample[model.Review](7)}}, {Evidence: &evidence}, {Action: &action}, {Note: &note},
		}
		for i := range want {
			want[i].DeletedAt = sample[model.Evidence](i).CreatedAt
			want[i].Number = must1(s.SaveTrash(ctx, want[i]))(t)
		}
		for i, j := 0, len(want)-1; i < j; i, j = i+1, j-1 {
			want[i], want[j] = want[j], want[i]
		}
		got := must1(s.Trash(ctx))(t)
		for i := range want {
			same(t, "entry", flat(got[i]), flat(want[i]))
		}
	}},
	{"WhatIsDroppedIsForgotten", func(t *testing.T, s store.Store) {
		e := sample[model.Evidence](1)
		first := must1(s.SaveTrash(ctx, model.Trashed{Evidence: &e}))(t)
		second := must1(s.SaveTrash(ctx, model.Trashed{Evidence: &e}))(t)
		if first == second || first == 0 {
			t.Errorf("numbers %d and %d", first, second)
		}
		if err := s.DropTrash(ctx, first); err != nil {
			t.Fatal(err)
		}
		wantErr(t, "again", s.DropTrash(ctx, first), store.ErrNotFound)
		if left := must1(s.Trash(ctx))(t); len(left) != 1 || left[0].Number != second {
			t.Errorf("left: %v", left)
		}
	}},
	{"WhatIsKeptIsACopy", func(t *testing.T, s store.Store) {
		e := sample[model.Evidence](1)
		must1(s.SaveTrash(ctx, model.Trashed{Evidence: &e}))(t)
		was := e.Items[0]
		e.Items[0] = "changed"
		if got := must1(s.Trash(ctx))(t); got[0].Evidence.Items[0] != was {
			t.Error("a change of the caller's is kept")
		}
	}},
}

// flat returns an entry without pointers, to be compared.
func flat(x model.Trashed) []any {
	out := []any{x.Number, x.DeletedAt, x.Seq, x.Reviews}
	switch {
	case x.Session != nil:
		return append(out, *x.Session)
	case x.Received != nil:
		return append(out, *x.Received)
	case x.Evidence != nil:
		return append(out, *x.Evidence)
	case x.Note != nil:
		return append(out, *x.Note)
	}
	return append(out, *x.Action)
}
