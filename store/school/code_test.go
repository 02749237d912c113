package school_test

import (
	"bytes"
	"crypto/rand"
	"regexp"
	"strings"
	"testing"

	"autoeval/store/school"
)

func TestACodeIsTheSameHoweverItIsTyped(t *testing.T) {
	words, err := school.NewCode(rand.Reader)
	if err != nil || !regexp.MustCompile(`^([A-HJ-NP-Z2-9]{4}-){2}[A-HJ-NP-Z2-9]{4}$`).MatchString(words) {
		t.Fatalf("%q, %v", words, err)
	}
	want := school.HashCode(words)
	for _, typed := range []string{strings.ToLower(words), strings.ReplaceAll(words, "-", ""), " " + strings.ReplaceAll(words, "-", " ") + "\r\n"} {
		if school.HashCode(typed) != want {
			t.Errorf("%q is another code than %q", typed, words)
		}
	}
	if other, _ := school.NewCode(rand.Reader); school.HashCode(other) == want {
		t.Error("two codes are one")
	}
}

func TestNoRandomnessIsAnError(t *testing.T) {
	if code, err := school.NewCode(bytes.NewReader([]byte{1, 2, 3})); err == nil {
		t.Error(code)
	}
}

func TestRolesHaveWords(t *testing.T) {
	for _, r := range []school.Role{school.Learner, school.Mentor, school.Head, school.Admin} {
		if got, ok := school.ParseRole(r.String()); !ok || got != r {
			t.Errorf("%d: %v, %v", r, got, ok)
		}
	}
	if _, ok := school.ParseRole("root"); ok {
		t.Error("root is a role")
	}
}
