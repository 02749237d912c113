package main

import (
	"testing"
)

// BenchmarkStart starts the program as released in a terminal, up to its first
// page.
func BenchmarkStart(b *testing.B) {
	program := release(b, ".")
	for _, x := range []struct {
		name string
		n    int
	}{{"1", 1}, {"10000", 10_000}} {
		env := []string{"AUTOEVAL_DB=" + manyOwn(b, x.n)}
		b.Run(x.name, func(b *testing.B) {
			for b.Loop() {
				x := launch(b, false, env, program)
				x.until("Plan d’action")
				b.StopTimer()
				x.close()
				b.StartTimer()
			}
		})
	}
}
