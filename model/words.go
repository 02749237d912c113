package model

import "slices"

// The words of what the model counts, in every file and for every program: the
// first is the zero value's.
func roleWords() []string          { return []string{"learner", "mentor"} }
func depthWords() []string         { return []string{"full", "discover"} }
func collaborationWords() []string { return []string{"", "solo", "grouped"} }
func actionWords() []string        { return []string{"todo", "done", "dropped"} }
func reviewWords() []string        { return []string{"in_review", "returned", "accepted", "contested"} }
func verdictWords() []string       { return []string{"", "accepted", "contested"} }
func findingWords() []string       { return []string{"", "confirmed", "doubted"} }

func basingWords() []string { return []string{"school", "text", "register", "person", "words"} }
func linkWords() []string {
	return []string{"undecided", "same", "reworded", "split", "merged", "dropped", "new"}
}

// String returns the word of the basis.
func (b Basing) String() string { return word(basingWords(), b) }

// ParseBasing returns the basis of a word; false when it is none.
func ParseBasing(s string) (Basing, bool) { return parse[Basing](basingWords(), s) }

// String returns the word of the kind.
func (k LinkKind) String() string { return word(linkWords(), k) }

// ParseLinkKind returns the kind of a word; false when it is none.
func ParseLinkKind(s string) (LinkKind, bool) { return parse[LinkKind](linkWords(), s) }

// String returns the word of the role.
func (r Role) String() string { return word(roleWords(), r) }

// ParseRole returns the role of a word; false when it is none.
func ParseRole(s string) (Role, bool) { return parse[Role](roleWords(), s) }

// String returns the word of the depth.
func (d Depth) String() string { return word(depthWords(), d) }

// ParseDepth returns the depth of a word; false when it is none.
func ParseDepth(s string) (Depth, bool) { return parse[Depth](depthWords(), s) }

// String returns the word of the collaboration, "" when it was not said.
func (c Collaboration) String() string { return word(collaborationWords(), c) }

// ParseCollaboration returns the collaboration of a word; false when it is none.
func ParseCollaboration(s string) (Collaboration, bool) {
	return parse[Collaboration](collaborationWords(), s)
}

// String returns the word of the state.
func (s ActionState) String() string { return word(actionWords(), s) }

// ParseActionState returns the state of a word; false when it is none.
func ParseActionState(s string) (ActionState, bool) { return parse[ActionState](actionWords(), s) }

// String returns the word of the state.
func (s ReviewState) String() string { return word(reviewWords(), s) }

// ParseReviewState returns the state of a word; false when it is none.
func ParseReviewState(s string) (ReviewState, bool) { return parse[ReviewState](reviewWords(), s) }

// String returns the word of the verdict, "" when none was given.
func (v Verdict) String() string { return word(verdictWords(), v) }

// ParseVerdict returns the verdict of a word; false when it is none.
func ParseVerdict(s string) (Verdict, bool) { return parse[Verdict](verdictWords(), s) }

// String returns the word of the finding, "" when nothing was said.
func (f Finding) String() string { return word(findingWords(), f) }

// ParseFinding returns the finding of a word; false when it is none.
func ParseFinding(s string) (Finding, bool) { return parse[Finding](findingWords(), s) }

// word returns that of a value; what no program writes has the zero value's.
func word[T ~uint8](words []string, v T) string {
	if int(v) < len(words) {
		return words[v]
	}
	return words[0]
}

func parse[T ~uint8](words []string, s string) (T, bool) {
	i := slices.Index(words, s)
	return T(max(i, 0)), i >= 0
}
