import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { loadSite, type Site } from './site';

/** The page of the address; while the next one is fetched, the last one stays. `failed`: it could not be fetched. */
export function useSite(first: Site): { site: Site; failed: boolean; retry: () => void } {
  const [pathname] = useLocation();
  const [site, setSite] = useState(first);
  const [failed, setFailed] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (pathname === site.pathname) return;
    let left = false;
    loadSite(pathname).then(
      (next) => {
        if (left) return;
        setSite(next);
        setFailed(null);
      },
      () => !left && setFailed(pathname),
    );
    return () => {
      left = true;
    };
  }, [pathname, site.pathname, attempt]);

  return {
    site,
    failed: failed === pathname && site.pathname !== pathname,
    retry: () => setAttempt(attempt + 1),
  };
}
