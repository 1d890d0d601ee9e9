import { useEffect, useState } from "preact/hooks";

/** What `load` fetches once the page has been drawn; undefined until it is there. */
export function useLater<T>(load: () => Promise<T>, wanted = true): T | undefined {
  const [loaded, setLoaded] = useState<{ readonly it: T }>();
  useEffect(() => {
    if (wanted) void load().then((it) => setLoaded({ it }));
  }, [load, wanted]);
  return loaded?.it;
}
