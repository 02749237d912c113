package tree_test

import (
	"runtime"
	"strings"
	"testing"

	"autoeval/cmd/internal/clitest"
)

// TestACommandLineLeavesNothingInMemory does many in one process, as a service does for
// all who visit it: what they held is given back.
func TestACommandLineLeavesNothingInMemory(t *testing.T) {
	d := clitest.NewDesk(t)
	held := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	const many = 100
	for _, line := range []string{"session list", "progress --json", "help share", "nonsense"} {
		d.Run(strings.Fields(line)...)
		before := held()
		for range many {
			d.Run(strings.Fields(line)...)
		}
		if after := held(); after > before+many*4<<10 {
			t.Errorf("%s: %d KiB are left of each", line, (after-before)/many>>10)
		}
	}
}
