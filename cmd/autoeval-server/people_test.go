package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/crypto/ssh"

	"autoeval/cmd/internal/library"
	"autoeval/model"
	"autoeval/store/school"
)

// How many use the service at once in the test of the load, and for how long:
//
//	go test ./cmd/autoeval-server -run ManyPeople -people 1000 -for 10m -timeout 60m -v
var (
	people = flag.Int("people", 12, "how many people at once")
	during = flag.Duration("for", 0, "for how long they work, but one round in any case")
)

// most is the memory that each of many people may take, in KiB.
const most = 1.3 * 1024

// rest is how long a page is read before its cells are given up.
const rest = time.Second

// apart is set in the process that serves, which is measured without its clients.
const apart = "AUTOEVAL_TEST_PEOPLE"

// served is what the process that serves says of itself.
type served struct {
	Address, Host string
	Goroutines    int
	Resident      int           // KiB, 0 where nobody can say
	Live          int           // KiB that are not garbage
	Worked        time.Duration // of the processor
	Stacks        string
}

// TestManyPeopleComeAndGo has many work at once, each with an account, a key and
// data of their own. They take no more memory than they may, and afterwards nothing
// of them is left: no goroutine, and no memory once it is collected.
func TestManyPeopleComeAndGo(t *testing.T) {
	if os.Getenv(apart) != "" {
		serveApart(t)
		return
	}
	dir := t.TempDir()
	cmd := exec.Command(os.Args[0], "-test.run", "^TestManyPeopleComeAndGo$", "-test.timeout", "0", "-people", fmt.Sprint(*people))
	cmd.Env = append(os.Environ(), apart+"="+dir)
	cmd.Stderr = os.Stderr
	tell, err := cmd.StdinPipe()
	must(t, err)
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	defer cmd.Wait()
	defer tell.Close()
	says := bufio.NewReader(out)
	state := func() (s served) {
		t.Helper()
		_, err := fmt.Fprintln(tell)
		must(t, err)
		line, err := says.ReadBytes('\n')
		must(t, err)
		must(t, json.Unmarshal(line, &s))
		return s
	}
	one := state()
	must(t, person(one, dir, 0).run(time.Now())) // what is made when it is first needed
	before := state()
	began := time.Now()
	all := make([]*somebody, *people)
	var arrived, rested, gone sync.WaitGroup
	arrived.Add(*people)
	rested.Add(*people)
	counted, awake := make(chan struct{}), make(chan struct{})
	for i := range all {
		all[i] = person(one, dir, i)
		all[i].here, all[i].still = sync.OnceFunc(arrived.Done), sync.OnceFunc(rested.Done)
		all[i].counted, all[i].awake = counted, awake
		gone.Go(func() {
			defer all[i].here()
			defer all[i].still()
			time.Sleep(time.Duration(i) * *during / time.Duration(10**people)) // they do not all come in one moment
			if err := all[i].run(began.Add(*during)); err != nil {
				t.Errorf("person %d: %v", i, err)
			}
		})
	}
	arrived.Wait()
	full := state()
	close(counted)
	rested.Wait()
	time.Sleep(2 * rest)
	still := state()
	close(awake)
	gone.Wait()
	var waits []time.Duration
	for _, p := range all {
		waits = append(waits, p.waits...)
	}
	slices.Sort(waits)
	after := state()
	for n := 0; n < 100 && (n == 0 || after.Goroutines > before.Goroutines); n++ {
		time.Sleep(50 * time.Millisecond)
		after = state()
	}
	if after.Goroutines > before.Goroutines {
		t.Errorf("%d goroutines before, %d after\n%s", before.Goroutines, after.Goroutines, after.Stacks)
	}
	of := func(s served) float64 { return float64(s.Resident-before.Resident) / float64(*people) }
	each := of(full)
	t.Logf("%d people for %v: %.0f KiB each, %.0f while they read, of %d before, %d then, %d afterwards (live %d, %d, %d, %d); %d keys, first byte p50 %v, p99 %v; processor %v", *people, time.Since(began).Round(time.Second),
		each, of(still), before.Resident, full.Resident, after.Resident, before.Live, full.Live, still.Live, after.Live, len(waits), waits[len(waits)/2], waits[len(waits)*99/100], (after.Worked - before.Worked).Round(time.Millisecond))
	// What is live is all given back, but for the data that each has in a school in
	// memory, and what is made once.
	if left := after.Live - before.Live; left > 12**people+256 {
		t.Errorf("%d KiB of %d are still live", left, full.Live-before.Live)
	}
	if *people < 100 || full.Resident == 0 {
		return // what is there once weighs more than they do
	}
	if each > most {
		t.Errorf("%.0f KiB for each person, %.0f at most", each, most)
	}
	if still.Live-before.Live > (full.Live-before.Live)/2 {
		t.Errorf("%d KiB of %d are live while everybody reads", still.Live-before.Live, full.Live-before.Live)
	}
	// Of what the system gave, some pages hold a little that is there for good.
	if left := after.Resident - before.Resident; left > (full.Resident-before.Resident)/6 {
		t.Errorf("%d KiB are not given back of %d", left, full.Resident-before.Resident)
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// somebody is one of the people.
type somebody struct {
	address   string
	host, key ssh.Signer
	here      func()        // called once they see the first page
	still     func()        // called once they only read
	counted   chan struct{} // closed once who is there was counted; nil: nobody counts
	awake     chan struct{} // closed once who reads was
	waits     []time.Duration
	silent    int // keys after which nothing was painted
}

func person(s served, dir string, i int) *somebody {
	p := &somebody{address: s.Address, here: func() {}}
	p.host, _ = hostKey(s.Host)
	p.key, _ = hostKey(filepath.Join(dir, fmt.Sprint(i)))
	return p
}

// The keys of a round: progress and back, a list and back, the next entry.
var round = []string{"1", "\x1b", "s", "\x1b", "j", "k"}

// working says whether they go on: until then, and until all are there and counted.
func (p *somebody) working(until time.Time) bool {
	select {
	case <-p.counted:
		return time.Now().Before(until)
	default:
		return p.counted != nil || time.Now().Before(until)
	}
}

// read presses no key until everybody was counted that way too.
func (p *somebody) read() {
	if p.counted == nil {
		return
	}
	<-p.counted
	p.still()
	<-p.awake
}

// run works until then, reads, and leaves.
func (p *somebody) run(until time.Time) error {
	c, err := ssh.Dial("tcp", p.address, &ssh.ClientConfig{User: "x", Auth: []ssh.AuthMethod{ssh.PublicKeys(p.key)}, HostKeyCallback: ssh.FixedHostKey(p.host.PublicKey()), Timeout: 5 * time.Minute})
	if err != nil {
		return err
	}
	defer c.Close()
	s, err := c.NewSession()
	if err != nil {
		return err
	}
	in, err := s.StdinPipe()
	if err != nil {
		return err
	}
	out, err := s.StdoutPipe()
	if err != nil {
		return err
	}
	_ = s.Setenv("LANG", "fr_FR.UTF-8")
	if err := s.RequestPty("xterm-256color", 24, 80, nil); err != nil {
		return err
	}
	if err := s.Shell(); err != nil {
		return err
	}
	painted := make(chan struct{}, 1)
	go func() {
		buf, first := make([]byte, 8<<10), []byte{}
		for {
			n, err := out.Read(buf)
			if err != nil {
				return
			}
			if first != nil { // what comes first is questions to the terminal
				if first = append(first, buf[:n]...); !bytes.Contains(first, []byte("Bonjour")) {
					continue
				}
				first = nil
			}
			select {
			case painted <- struct{}{}:
			default:
			}
		}
	}()
	select {
	case <-painted:
	case <-time.After(time.Minute):
		return fmt.Errorf("no first page")
	}
	for first := true; first || p.working(until); first = false {
		for _, key := range round {
			time.Sleep(min(time.Until(until)/10+100*time.Millisecond, 2*time.Second)) // what is painted still has come by then
			select {
			case <-painted:
			default:
			}
			pressed := time.Now()
			if _, err := io.WriteString(in, key); err != nil {
				return err
			}
			select {
			case <-painted:
				p.waits = append(p.waits, time.Since(pressed))
			case <-time.After(max(2*time.Second, *during/60)): // what was late for the key before is what this one would have painted
				p.silent++
			}
			p.here()
		}
	}
	p.read()
	if p.silent > len(p.waits) {
		return fmt.Errorf("%d keys of %d painted nothing", p.silent, p.silent+len(p.waits))
	}
	if _, err := io.WriteString(in, "\x03"); err != nil {
		return err
	}
	return s.Wait()
}

// serveApart serves as many people as there are to be, and says how it is for every
// line that it reads.
func serveApart(t *testing.T) {
	dir := os.Getenv(apart)
	h := opened(t, func(l *limits) { l.people, l.strangers, l.handshake, l.rest = 2**people, *people, 5*time.Minute, rest })
	host := filepath.Join(dir, "host")
	signer, err := hostKey(host)
	must(t, err)
	h.service.host = signer
	for i := range *people {
		must(t, h.newcomer(filepath.Join(dir, fmt.Sprint(i)), school.AccountID(fmt.Sprint("person", i))))
	}
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		runtime.GC() // twice: what a finalizer still holds goes in the second
		debug.FreeOSMemory()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		s := served{Live: int(m.HeapAlloc >> 10), Address: h.address, Host: host, Goroutines: runtime.NumGoroutine(), Resident: resident(), Worked: worked()}
		buf := make([]byte, 1<<14)
		s.Stacks = string(buf[:runtime.Stack(buf, true)])
		must(t, json.NewEncoder(os.Stdout).Encode(s))
	}
}

// newcomer enrols somebody with a key in a file, and data of their own.
func (h *house) newcomer(path string, id school.AccountID) error {
	key, err := hostKey(path)
	if err != nil {
		return err
	}
	ctx, now := h.t.Context(), time.Now()
	h.must(h.school.SaveAccounts(ctx, []school.Account{{ID: id, Name: "É. " + string(id), Programme: "RNCP37579", Active: true}}))
	h.must(h.school.SaveCodes(ctx, []school.Code{{Hash: string(id), Account: id, ExpiresAt: now.Add(time.Hour)}}))
	if _, err := h.school.Enrol(ctx, school.Enrolment{Hash: string(id), Key: school.Key{Fingerprint: ssh.FingerprintSHA256(key.PublicKey())}, At: now}); err != nil {
		return err
	}
	st, err := h.school.Open(ctx, id, school.Own(id))
	if err != nil {
		return err
	}
	defer st.Close()
	built, err := library.BuiltIn()
	if err != nil {
		return err
	}
	x := model.Session{ID: model.SessionID(h.newID()), Grid: built[0].Ref(), Label: "Bilan", StartedAt: now, Ratings: map[model.ItemCode]model.Rating{}}
	for _, item := range built[0].Items[:10] {
		x.Ratings[item.Code] = model.Rating{Item: item.Code, Level: 2, Note: "une note de quelques mots", At: now}
	}
	if _, err := st.SaveProfile(ctx, model.Profile{ID: model.PersonID(id), Name: string(id), Welcomed: true}); err != nil {
		return err
	}
	_, err = st.SaveSession(ctx, x)
	return err
}

// resident returns the memory of this process in KiB, 0 where nobody can say.
func resident() (kib int) {
	b, _ := os.ReadFile("/proc/self/status")
	_, after, _ := strings.Cut(string(b), "VmRSS:")
	_, _ = fmt.Sscan(after, &kib)
	return kib
}

// worked returns the time of the processor that this process took, 0 where nobody
// can say.
func worked() time.Duration {
	b, _ := os.ReadFile("/proc/self/stat")
	_, after, _ := strings.Cut(string(b), ") ")
	fields := strings.Fields(after)
	if len(fields) < 13 {
		return 0
	}
	var user, system int
	_, _ = fmt.Sscan(fields[11], &user)
	_, _ = fmt.Sscan(fields[12], &system)
	return time.Duration(user+system) * 10 * time.Millisecond
}
