/** Between two looks at a picture whose fonts may still be on their way, in milliseconds. */
const PAUSE = 120;
const MAX_LOOKS = 20;

/** A drawing as a PNG, `scale` times its size. */
export async function rasterise(svg: string, scale: number): Promise<Blob | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  await settle(image);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** Fonts inside a picture are read after its first drawing: it is drawn until it stays as it is. */
async function settle(image: HTMLImageElement): Promise<void> {
  let last = '';
  let alike = 0;
  for (let look = 0; look < MAX_LOOKS && alike < 3; look += 1) {
    const now = glance(image);
    alike = now === last ? alike + 1 : 0;
    last = now;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

function glance(image: HTMLImageElement): string {
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth / 2;
  canvas.height = image.naturalHeight / 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL();
}
