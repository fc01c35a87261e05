import type { Readable } from 'node:stream';
import { Disk } from 'flydrive';
import { type Settings, SettingsError } from '../settings.ts';
import type { Storage } from './vault.ts';

/** An S3-compatible bucket. */
interface Bucket {
  readonly name: string;
  readonly endpoint: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** The bucket that the settings name; undefined where files stay on disk. @throws SettingsError where it is named by half */
export function bucketOf(settings: Settings): Bucket | undefined {
  const { EVIDENCE_S3_BUCKET: name, EVIDENCE_S3_ENDPOINT: endpoint, EVIDENCE_S3_REGION: region } = settings;
  const { EVIDENCE_S3_KEY_ID: accessKeyId, EVIDENCE_S3_SECRET: secretAccessKey } = settings;
  if (!name && !endpoint && !accessKeyId && !secretAccessKey) return undefined;
  if (name && endpoint && accessKeyId && secretAccessKey) return { name, endpoint, region, accessKeyId, secretAccessKey };
  const missing = [
    ['EVIDENCE_S3_BUCKET', name],
    ['EVIDENCE_S3_ENDPOINT', endpoint],
    ['EVIDENCE_S3_KEY_ID', accessKeyId],
    ['EVIDENCE_S3_SECRET', secretAccessKey],
  ].flatMap(([variable, value]) => (value ? [] : [variable]));
  throw new SettingsError(`佐证材料存放到 S3 时，环境变量 ${missing.join('、')} 也要填写；存放在本机则四个都不写。`);
}

/** The client is loaded only where it is used: it is large. A PUT to a bucket is all or nothing by itself. */
export async function openBucket({ name, endpoint, region, accessKeyId, secretAccessKey }: Bucket): Promise<Storage> {
  const { GetObjectCommand, S3Client } = await import('@aws-sdk/client-s3');
  const { S3Driver } = await import('flydrive/drivers/s3');
  const client = new S3Client({ endpoint, region, credentials: { accessKeyId, secretAccessKey }, forcePathStyle: true });
  const disk = new Disk(new S3Driver({ client, bucket: name, visibility: 'private', supportsACL: false }));
  return {
    disk,
    take: (path, key) => disk.moveFromFs(path, key),
    async part(key, { start, end }) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: name, Key: key, Range: `bytes=${start}-${end}` }));
      return Body as Readable;
    },
  };
}
