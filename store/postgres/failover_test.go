package postgres_test

import (
	"context"
	"flag"
	"fmt"
	"os/exec"
	"strings"
	"testing"
	"time"

	"autoeval/store/postgres"
)

// What .ci/failover says of the nodes that it started.
var (
	nodes     = flag.String("nodes", "", "several PostgreSQL, of which one writes")
	hit       = flag.String("hit", "", "what takes that one away and waits until all are back, with %d for the round")
	failovers = flag.Int("failovers", 8, "how often")
)

// TestFailingOverLosesNothing has people write while another node takes over.
func TestFailingOverLosesNothing(t *testing.T) {
	if *nodes == "" {
		t.Skip("no nodes: .ci/failover starts them")
	}
	db, err := postgres.Open(ctx, *nodes, postgres.Options{Patience: 5 * time.Minute})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for round := range *failovers {
		all := people(t, db, 8)
		stop, cancel := context.WithCancel(ctx)
		began, wait := time.Now(), storm(stop, t, all)
		time.Sleep(2 * time.Second) // they write
		words := strings.Fields(*hit)
		for i, w := range words {
			words[i] = strings.ReplaceAll(w, "%d", fmt.Sprint(round))
		}
		out, err := exec.Command(words[0], words[1:]...).CombinedOutput()
		cancel()
		wait()
		if err != nil {
			t.Fatalf("round %d: %v\n%s", round, err, out)
		}
		acked, lost := sum(t, all)
		t.Logf("round %d: %v, %d commits acknowledged, %d lost", round, time.Since(began).Round(time.Second), acked, lost)
		if lost > 0 || acked == 0 {
			t.Error("that is not right")
		}
	}
}
