package model

import "testing"

func TestOneContestedRemarkMakesTheReviewContestedAtOnce(t *testing.T) {
	r := Review{State: Returned, Remarks: map[ItemCode]Remark{"C01": {}, "C02": {}, "C03": {}}}
	for _, step := range []struct {
		item   ItemCode
		v      Verdict
		want   ReviewState
		unsaid int
	}{
		{"C01", Accept, Returned, 2}, {"C02", Contest, Contested, 1}, {"C03", Accept, Contested, 0},
		{"C02", NoVerdict, Returned, 1}, {"C02", Accept, Accepted, 0},
	} {
		if err := r.Answer(step.item, step.v, "x"); err != nil || r.State != step.want || r.Unanswered() != step.unsaid {
			t.Errorf("%s %v: %v, %d unanswered, %v", step.item, step.v, r.State, r.Unanswered(), err)
		}
	}
}
