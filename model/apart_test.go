package model

import "testing"

func TestPeopleOfOneNameAreToldApartByTheirKeys(t *testing.T) {
	for _, test := range []struct {
		say  string
		all  []Contact
		want []string
	}{
		{"one name each", []Contact{{"1", "Zoé", "a-b-c", ""}, {"2", "Karim", "a-b-d", ""}}, []string{"", ""}},
		{"one person twice", []Contact{{"1", "Zoé", "a-b-c", ""}, {"1", "Zoé", "x-y-z", ""}}, []string{"", ""}},
		{"two people, in other letters", []Contact{{"1", "Zoé Martin", "a-b-c", ""}, {"2", "Karim", "k", ""}, {"3", "zoe  martin", "d-b-c", ""}}, []string{"a", "", "d"}},
		{"keys that begin alike", []Contact{{"1", "Zoé", "a-b-c", ""}, {"2", "Zoé", "a-b-d", ""}, {"3", "Zoé", "a-c-c", ""}}, []string{"a-b-c", "a-b-d", "a-c"}},
		{"a session each of two, and one more", []Contact{{"1", "Zoé", "a-b", ""}, {"1", "Zoé", "a-b", ""}, {"2", "Zoé", "c-d", ""}}, []string{"a", "a", "c"}},
		{"no name", []Contact{{"1", "", "a-b", ""}, {"2", "", "c-d", ""}}, []string{"", ""}},
	} {
		people := make([]*Contact, len(test.all))
		for i := range test.all {
			people[i] = &test.all[i]
		}
		TellApart(people)
		for i, c := range test.all {
			if c.Apart() != test.want[i] {
				t.Errorf("%s: %d is told by %q, want %q", test.say, i, c.Apart(), test.want[i])
			}
		}
	}
}
