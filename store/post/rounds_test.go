package post_test

import (
	"testing"

	"autoeval/model"
	"autoeval/store/memory"
	"autoeval/store/post"
	"autoeval/tui/tuitest"
)

func TestTheRoundBeforeComesBackOfEachMentorApart(t *testing.T) {
	env := tuitest.Env(t, model.French)
	g, st, grids := env.Grid, memory.New(), env.Grids
	receive := func(id model.SessionID, who model.PersonID, n int) model.Received {
		got := model.Received{Hash: string(id), ReceivedAt: day(n), Learner: model.Contact{Person: who, Fingerprint: string(who)},
			Session:  model.Session{ID: id, Label: string(id), Grid: g.Ref(), StartedAt: day(n), FinishedAt: day(n), Ratings: map[model.ItemCode]model.Rating{"C01": {Item: "C01", Level: model.At(2)}}},
			Evidence: []model.Evidence{{ID: model.EvidenceID("E" + string(id)), Title: "Rapport", Items: []model.ItemCode{"C01", "C02"}}}}
		if err := st.SaveReceived(t.Context(), []model.Received{got}); err != nil {
			t.Fatal(err)
		}
		return got
	}
	review := func(id model.ReviewID, of model.Received, mentor string, state model.ReviewState, level int) {
		r := model.Review{ID: id, Session: of.Session.ID, SessionHash: of.Hash, Grid: g.Ref(), Learner: of.Learner, Mentor: model.Contact{Person: model.PersonID(mentor), Fingerprint: mentor}, State: state, Number: 1, StartedAt: day(20), ReturnedAt: day(20),
			Remarks:  map[model.ItemCode]model.Remark{"C01": {Item: "C01", Level: model.At(level), Comment: "of " + string(of.Session.ID), Question: "Why?", Verdict: model.Contest, Reason: "because"}},
			Evidence: map[model.EvidenceID]model.Finding{"E" + model.EvidenceID(of.Session.ID): model.Confirms},
			Shows:    map[model.EvidenceID]map[model.ItemCode]model.Finding{"E" + model.EvidenceID(of.Session.ID): {"C01": model.Confirms, "C02": model.Doubts}}}
		if _, err := st.SaveReview(t.Context(), r); err != nil {
			t.Fatal(err)
		}
	}
	s1, s2, s3 := receive("S1", "zoe", 1), receive("S2", "zoe", 5), receive("S3", "zoe", 9)
	other, later := receive("X1", "max", 2), receive("S4", "zoe", 12)
	review("R1", s1, "m1", model.Contested, 1)
	review("R1b", s1, "m2", model.Returned, 4)
	review("R2", s2, "m1", model.Contested, 3)
	review("R3", s3, "m1", model.InReview, 0) // of this round
	review("RX", other, "m1", model.Returned, 0)
	review("R4", later, "m1", model.Returned, 0)

	rounds, err := post.Rounds(t.Context(), st, grids, g, &s3)
	if err != nil {
		t.Fatal(err)
	}
	got := rounds["C01"]
	if len(rounds) != 1 || len(got) != 2 {
		t.Fatalf("%+v", rounds)
	}
	mine, theirs := got[0], got[1]
	if mine.Session.ID != "S2" || mine.Remark.Level != model.At(3) || mine.Remark.Reason != "because" || len(mine.Confirmed) != 1 || mine.By.Fingerprint != "m1" {
		t.Errorf("m1: %+v", mine)
	}
	if theirs.Session.ID != "S1" || theirs.Remark.Level != model.At(4) || theirs.By.Fingerprint != "m2" {
		t.Errorf("m2: %+v", theirs)
	}
	if none, err := post.Rounds(t.Context(), st, grids, g, &s1); err != nil || len(none) != 0 {
		t.Errorf("the first round has %v, %v", none, err)
	}
}
