import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { loadSite, type Site } from './site';

interface UseSiteResult {
  /** The page of the address; while the next one is fetched, the last one stays. */
  readonly site: Site;
  readonly loading: boolean;
  /** It could not be fetched. */
  readonly failed: boolean;
  readonly retry: () => void;
}

/** What is shown at the address. */
export function useSite(first: Site): UseSiteResult {
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

  const elsewhere = site.pathname !== pathname;
  return {
    site,
    loading: elsewhere && failed !== pathname,
    failed: elsewhere && failed === pathname,
    retry: () => {
      setFailed(null);
      setAttempt(attempt + 1);
    },
  };
}
