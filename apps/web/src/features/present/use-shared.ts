import { useCallback, useEffect, useRef, useState } from 'react';

/** What the stage and the presenter's window have in common. */
export interface Shared {
  readonly slide: number;
  readonly black: boolean;
}

type Message = { readonly ask: true } | { readonly now: Shared };

/** A state that every window of this browser on the same story shares; one that comes later asks for it. */
export function useShared(story: string, first: Shared): [Shared, (changes: Partial<Shared>) => void] {
  const [shared, setShared] = useState(first);
  const current = useRef(first);
  const channel = useRef<BroadcastChannel | null>(null);
  useEffect(() => {
    const opened = new BroadcastChannel(`present ${story}`);
    channel.current = opened;
    opened.onmessage = ({ data }: MessageEvent<Message>) => {
      if ('ask' in data) return opened.postMessage({ now: current.current } satisfies Message);
      current.current = data.now;
      setShared(data.now);
    };
    opened.postMessage({ ask: true } satisfies Message);
    return () => opened.close();
  }, [story]);
  const change = useCallback((changes: Partial<Shared>): void => {
    current.current = { ...current.current, ...changes };
    setShared(current.current);
    channel.current?.postMessage({ now: current.current } satisfies Message);
  }, []);
  return [shared, change];
}
