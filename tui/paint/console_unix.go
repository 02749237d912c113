//go:build unix

package paint

import (
	"os"
	"os/signal"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

func listening(in *consoleInput, _ []string) Input { return in }

// arrived says whether a file can be read without waiting.
func arrived(f *os.File) bool {
	fds := []unix.PollFd{{Fd: int32(f.Fd()), Events: unix.POLLIN}}
	n, err := unix.Poll(fds, 0)
	return err == nil && n == 1 && fds[0].Revents&unix.POLLIN != 0
}

// stopping is how long a process group that is told to stop goes on at most; one
// that no shell looks after never stops.
const stopping = 100 * time.Millisecond

// Suspendable implements Suspender: a process that leads its session was not
// started by a shell.
func (c *Console) Suspendable() bool {
	leader, err := unix.Getsid(0)
	return err == nil && leader != os.Getpid()
}

// Suspend implements Suspender for the process group.
func (c *Console) Suspend() error {
	on := make(chan os.Signal, 1)
	signal.Notify(on, syscall.SIGCONT)
	defer signal.Stop(on)
	if err := syscall.Kill(0, syscall.SIGTSTP); err != nil {
		return err
	}
	select {
	case <-on:
	case <-time.After(stopping):
	}
	return nil
}
