package model

import "testing"

func TestEveryWordIsReadBackAndNoOther(t *testing.T) {
	spelled(t, "role", Mentor, Role.String, ParseRole)
	spelled(t, "depth", Discover, Depth.String, ParseDepth)
	spelled(t, "collaboration", Grouped, Collaboration.String, ParseCollaboration)
	spelled(t, "action", Dropped, ActionState.String, ParseActionState)
	spelled(t, "review", Contested, ReviewState.String, ParseReviewState)
	spelled(t, "verdict", Contest, Verdict.String, ParseVerdict)
	spelled(t, "basis", ByWords, Basing.String, ParseBasing)
	spelled(t, "link", LinkNew, LinkKind.String, ParseLinkKind)
	spelled(t, "finding", Doubts, Finding.String, ParseFinding)
}

func spelled[T ~uint8](t *testing.T, what string, last T, say func(T) string, read func(string) (T, bool)) {
	t.Helper()
	seen := map[string]bool{}
	for v := T(0); v <= last; v++ {
		s := say(v)
		if got, ok := read(s); !ok || got != v || seen[s] {
			t.Errorf("%s %d is %q, which reads as %d, %v", what, v, s, got, ok)
		}
		seen[s] = true
	}
	if say(last+1) != say(0) {
		t.Errorf("%s %d is %q", what, last+1, say(last+1))
	}
	if _, ok := read("other"); ok {
		t.Errorf("%s: another word is read", what)
	}
}
