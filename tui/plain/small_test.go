package plain

import (
	"strconv"
	"testing"

	"autoeval/model"
	"autoeval/tui/tuitest"
)

func TestEveryPageSaidFollowsAGridOfThreeItemsWithoutYears(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		for n := 1; n <= 25; n++ {
			said := talks(t, tuitest.Small(t, l), strconv.Itoa(n), "", "1", "", "q", "q", "q")
			if found := tuitest.Foreign(said); found != "" {
				t.Errorf("%s: the page %d says %q:\n%s", l, n, found, said)
			}
		}
	}
}
