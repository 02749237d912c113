package main

import (
	"strings"
	"testing"
	"time"
)

func TestTimesAreCountedBySteps(t *testing.T) {
	m := newMetrics()
	for _, d := range []time.Duration{time.Millisecond, 7 * time.Millisecond, time.Minute} {
		m.took("x_seconds", d)
	}
	var b strings.Builder
	m.write(&b)
	for _, want := range []string{
		`autoeval_x_seconds_bucket{le="0.001"} 1`, `autoeval_x_seconds_bucket{le="0.005"} 1`, `autoeval_x_seconds_bucket{le="0.01"} 2`,
		`autoeval_x_seconds_bucket{le="15"} 2`, `autoeval_x_seconds_bucket{le="+Inf"} 3`, "autoeval_x_seconds_count 3", "autoeval_x_seconds_sum 60.008",
	} {
		if !strings.Contains(b.String(), want+"\n") {
			t.Errorf("no %s in\n%s", want, b.String())
		}
	}
}
