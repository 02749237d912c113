package school_test

import (
	"testing"

	"autoeval/store/school"
)

// The table of who may open what, written out: the backends are held to May, and
// May to this.
func TestWhoMayOpenWhat(t *testing.T) {
	who := func(r school.Role, active bool) school.Account {
		return school.Account{ID: "me", Role: r, Programme: "P", Active: active}
	}
	for _, c := range []struct {
		as   school.Account
		own  bool
		desk bool
	}{
		{who(school.Learner, true), true, false},
		{who(school.Mentor, true), true, true},
		{who(school.Head, true), true, true},
		{who(school.Admin, true), false, false},
		{who(school.Learner, false), false, false},
		{who(school.Mentor, false), false, false},
		{who(school.Head, false), false, false},
		{who(school.Admin, false), false, false},
		{school.Account{ID: "me", Role: school.Admin + 1, Programme: "P", Active: true}, false, false},
		{school.Account{ID: "me", Role: school.Head, Active: true}, true, false},
	} {
		for of, want := range map[school.Owner]bool{school.Own("me"): c.own, school.Desk("P"): c.desk, school.Own("you"): false, school.Desk("Q"): false, school.Desk(""): false, "": false} {
			if school.May(c.as, of) != want {
				t.Errorf("%+v of %q: %v", c.as, of, !want)
			}
		}
	}
	for r, want := range map[school.Role]bool{school.Learner: true, school.Mentor: true, school.Head: true, school.Admin: false} {
		if school.Reads(who(r, true)) != want || school.Reads(who(r, false)) {
			t.Errorf("letters to a %v", r)
		}
	}
}
