package main

import (
	"fmt"
	"io"
	"maps"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"
)

// metrics are figures about the service as a whole, in the text form that
// Prometheus reads. None is about a person.
type metrics struct {
	mu     sync.Mutex
	totals map[string]int64
	sums   map[string]float64 // of times, in seconds
}

func newMetrics() *metrics { return &metrics{totals: map[string]int64{}, sums: map[string]float64{}} }

// add counts.
func (m *metrics) add(name string, n int64) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.totals[name] += n
}

// The upper ends of the steps that times are counted by, in milliseconds.
var steps = [...]int64{1, 2, 5, 10, 25, 50, 100, 250, 1000, 5000, 15000}

// took counts a time in the steps that it is below, as a histogram does.
func (m *metrics) took(name string, d time.Duration) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, ms := range steps {
		if d <= time.Duration(ms)*time.Millisecond {
			m.totals[fmt.Sprintf("%s_bucket{le=\"%g\"}", name, float64(ms)/1000)]++
		}
	}
	m.totals[name+`_bucket{le="+Inf"}`]++
	m.totals[name+"_count"]++
	m.sums[name] += d.Seconds()
}

// write writes all, by name.
func (m *metrics) write(w io.Writer) {
	m.mu.Lock()
	all, sums := maps.Clone(m.totals), maps.Clone(m.sums)
	m.mu.Unlock()
	for _, name := range slices.Sorted(maps.Keys(sums)) {
		fmt.Fprintf(w, "autoeval_%s_sum %g\n", name, sums[name])
	}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		fmt.Fprintf(w, "autoeval_%s %d\n", name, all[name])
	}
}

// handler answers /metrics, and /healthz for a balancer: 503 once the service is
// to end, or its school does not answer within a second.
func (v *service) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /metrics", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain; version=0.0.4")
		fmt.Fprintf(w, "autoeval_sessions %d\n", v.guests.open())
		if p, ok := v.school.(interface{ Connections() (all, used int) }); ok {
			all, used := p.Connections()
			fmt.Fprintf(w, "autoeval_pool_connections %d\nautoeval_pool_used %d\n", all, used)
		}
		v.count.write(w)
	})
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, r *http.Request) {
		if v.isEnding() || !v.answers(r.Context()) {
			http.Error(w, "not now", http.StatusServiceUnavailable)
			return
		}
		fmt.Fprintln(w, "ok")
	})
	return mux
}

// measured serves the figures on an address of this machine, until stop.
func (v *service) measured(address string) (stop func(), err error) {
	host, _, err := net.SplitHostPort(address)
	if ip := net.ParseIP(host); err == nil && host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		err = fmt.Errorf("%s is no address of this machine alone", strings.TrimSpace(address))
	}
	if err != nil {
		return nil, err
	}
	l, err := net.Listen("tcp", address)
	if err != nil {
		return nil, err
	}
	s := &http.Server{Handler: v.handler(), ReadHeaderTimeout: 5 * time.Second}
	go func() { _ = s.Serve(l) }()
	return func() { s.Close() }, nil
}
