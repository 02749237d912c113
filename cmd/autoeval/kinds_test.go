//go:build unix

package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// kind is a way in which something can be false or get lost, with the tests that
// try it wherever it can occur. A test of commands draws its cases from the tree of
// commands: a new command, word, option or file is tried by itself.
type kind struct {
	what     string
	commands []string // tests that go through the tree of commands
	others   []string // tests over all writers, readers, fields, clocks or screens
}

var kinds = []kind{
	{"an output lands on the program's own data, or replaces what is no file",
		[]string{"TestNoOutputLandsOnTheProgramsOwnFiles", "TestEveryOutputGoesThroughWhatIsNoFile", "TestANameThatOnlyAFolderHasNamesNoFile"}, []string{"TestGuardKeepsFilesByWhateverNameTheyAreReached", "TestWhatIsNoFileIsNeitherReadNorReplaced"}},
	{"an option given empty is taken as not given", []string{"TestAnOptionOrAWordGivenEmptyIsWrongUsage", "TestANumberOutOfRangeIsWrongUsage"}, nil},
	{"no answer counts as yes", []string{"TestNoAnswerIsNotAYes"}, nil},
	{"reading creates", []string{"TestReadingMakesNothing", "TestACommandThatFailsMakesNoData"}, nil},
	{"one key deletes what was saved", []string{"TestEveryDeletedThingIsPutBackAsItWas", "TestEnterAloneIsNotAYes"}, []string{"TestNoKeyAloneLosesWhatWasFinished"}},
	{"blind is signed but not true", []string{"TestNoCommandGivesAwayWhatWaits"}, []string{"TestWhatWaitsIsHiddenUnlessItIsReadSeeing", "TestReadingIsBlindUntilTheMentorsLevel"}},
	{"a stranger's grid takes the place of one's own", []string{"TestNoCommandMakesAnythingOnAGridThatWasOnlyBrought"}, []string{"TestAStrangersGridServesNothingElse"}},
	{"a figure is false", []string{"TestNoCommandShowsALoweredLevelAlone"}, []string{"TestProgressInJSONSaysWhatTheOutlookSays", "TestTextPlainReportAndScreensSayWhatTheOutlookSays", "TestAMissingFileIsMissingWhereverItIsNamed", "TestAnAcceptedLevelHoldsAndAContestedOneDoesNot"}},
	{"bytes that are no text are kept as something else", []string{"TestEverySlotKeepsWhatItTakesClean", "TestEveryFileIsReadAsWhatItIsOrRefused"}, []string{"TestNothingIsLostForGood", "TestATypedLineIsTextWhateverItsBytes"}},
	{"what is given as a file has no end", []string{"TestEveryFileArgumentIsBounded"}, []string{"TestReadIsBounded"}},
	{"safety copies push each other out", []string{"TestAnEveningOfCommandsPushesOutNoOlderCopy"}, []string{"TestKeepingHoldsForEveryClock", "TestSnapshotsStayByTheirAge"}},
	{"a contest or a review goes unseen", nil, []string{"TestOneContestedRemarkMakesTheReviewContestedAtOnce", "TestWhoWaitsIsCountedAlikeEverywhere", "TestEveryAnswerIsSeenOnBothDesks"}},
	{"what was said of evidence does not reach the mentor", nil, []string{"TestAllThatIsSaidOfEvidenceReachesTheMentor", "TestEveryFieldOfEvidenceLeavesWithAShare", "TestEveryFieldOfEvidenceIsToldWithItsName"}},
	{"deleted words stay in the file", []string{"TestEveryDeletedThingIsErasedWithTheTrash"}, []string{"TestWhatCouldNotBeErasedIsErasedLater"}},
	{"a disk cannot, and nothing works or nothing is said", []string{"TestWhatCannotBeShownIsSaid", "TestConfirmedOnASmallDisk"}, []string{"TestEveryCauseIsFoundInAChain", "TestADiskWithoutLocksIsWrittenAndSaidSoOnce", "TestAllHoldsWhereNothingCanBeLocked", "TestOnASmallDisk"}},
	{"a wrong clock stops something for good", []string{"TestEveryCommandHoldsAtEveryClock"}, []string{"TestClockGoingBackwardsChangesNoOrder", "TestAClockThatCannotBeRightIsSaid"}},
	{"mail changes a file", []string{"TestWhatHappensToAFileOnItsWayChangesNothing"}, []string{"TestWhatMailDoesToAFileChangesNothing", "TestWhatManyMailersDoInTurnChangesNothing", "TestAnArchiveIsTakenByWhatIsInIt"}},
	{"two rules where there should be one", []string{"TestOptionsHaveOneGrammar", "TestAVariableThatCannotBeSoIsWrongUsage", "TestWithJSONNothingElseGoesToStandardOutput"}, []string{"TestAFilterOfReceivedSessionsMeansTheSameInBothLanguages", "TestCommonOptionsAreSaidOnce"}},
}

// TestEveryKindOfFaultIsTriedEverywhere holds the list above to the tests that there
// are.
func TestEveryKindOfFaultIsTriedEverywhere(t *testing.T) {
	there := testsOf(t)
	for _, k := range kinds {
		if len(k.commands)+len(k.others) == 0 {
			t.Errorf("%s: nothing tries it", k.what)
		}
		for _, name := range append(slices.Clone(k.commands), k.others...) {
			if there[name] == nil {
				t.Errorf("%s: there is no %s", k.what, name)
			}
		}
		for _, name := range k.commands {
			if f := there[name]; f != nil && !calls(f, "eachCommand", "eachAsking", "eachDeletion", "slots", "inputs", "outputs") {
				t.Errorf("%s does not draw its cases from the tree of commands", name)
			}
		}
		for _, name := range k.others {
			if f := there[name]; f != nil && !goesThrough(f) {
				t.Errorf("%s tries one case", name)
			}
		}
	}
}

// testsOf returns every test of the program by its name.
func testsOf(t *testing.T) map[string]*ast.FuncDecl {
	t.Helper()
	there := map[string]*ast.FuncDecl{}
	err := filepath.WalkDir(filepath.Join("..", ".."), func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		for _, d := range f.Decls {
			if d, ok := d.(*ast.FuncDecl); ok && strings.HasPrefix(d.Name.Name, "Test") {
				there[d.Name.Name] = d
			}
		}
		return nil
	})
	if err != nil || len(there) < 500 {
		t.Fatal(len(there), err)
	}
	return there
}

// calls says whether a function calls one of those by its bare name.
func calls(f *ast.FuncDecl, names ...string) (found bool) {
	ast.Inspect(f, func(n ast.Node) bool {
		if c, ok := n.(*ast.CallExpr); ok {
			if id, ok := c.Fun.(*ast.Ident); ok && slices.Contains(names, id.Name) {
				found = true
			}
		}
		return !found
	})
	return found
}

// goesThrough says whether a function tries more than one case: in a loop, or by a
// property.
func goesThrough(f *ast.FuncDecl) (found bool) {
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.RangeStmt, *ast.ForStmt:
			found = true
		case *ast.SelectorExpr:
			found = found || n.Sel.Name == "Check" || n.Sel.Name == "Run" || n.Sel.Name == "Command"
		}
		return !found
	})
	return found
}
