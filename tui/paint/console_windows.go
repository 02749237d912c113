package paint

import (
	"context"
	"os"

	uv "github.com/charmbracelet/ultraviolet"
)

// records is a Windows console, whose keys come whole, as records.
type records struct {
	*consoleInput
	term string
}

func listening(in *consoleInput, env []string) Input {
	return records{in, uv.Environ(env).Getenv("TERM")}
}

// Stream implements Streamer.
func (r records) Stream(send func(uv.Event)) error {
	reader := uv.NewTerminalReader(r.waiting, r.term)
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	events, ended := make(chan uv.Event), make(chan error, 1)
	go func() {
		err := reader.StreamEvents(ctx, events)
		close(events)
		ended <- err
	}()
	for e := range events {
		send(e)
	}
	return <-ended
}

func arrived(*os.File) bool { return false }
